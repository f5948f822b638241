/**
 * What another program gets of a project: findings with their places, a page of explanation, figures and a report. It is
 * plain JavaScript, since the same file runs in a page.
 */
export async function used(engine, texts) {
  const disk = engine.memoryDisk(texts);
  const found = [];
  const printed = [];
  for (const target of engine.discover(disk, ['/'])) {
    const project = engine.checkProject(engine.readProject(disk, target), {});
    for (const { code, location } of project.result.diagnostics)
      found.push(`${location.file}:${location.span.start.line}:${location.span.start.column} ${code}`);
    const { text, images } = await engine.reportInMarkdown(project, disk, { period: '2019-S2' });
    const figures = engine.compiled(project, '2019-S1');
    const html = await engine.reportInHtml(project, disk, { period: '2019-S2' });
    printed.push({ text, html, images: images.map(({ name }) => name), figures });
  }
  return { found, printed, page: engine.explain('poi/sin-objetivo') };
}
