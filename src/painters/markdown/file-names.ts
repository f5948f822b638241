/** What stands beside the Markdown file of a report; each is named after it, without its ending. */

/** The folder of its drawings. */
export function picturesFolder(name: string): string {
  return `${name}-figuras`;
}

/** The file of its annexes, where one file would be too large. */
export function annexesFile(name: string): string {
  return `${name}-anexos.md`;
}
