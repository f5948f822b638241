import { spawnSync } from 'node:child_process';

/** Shells other than bash, of which a machine may have none. */
export type OtherShell = 'zsh' | 'fish';

/** Whether a shell is installed here. */
export function isInstalled(shell: OtherShell): boolean {
  return spawnSync(shell, ['-c', 'true']).status === 0;
}

/**
 * What a shell itself offers for each of some lines, once it has read our script of completions, sorted. zsh completes
 * only at a terminal: it gets one, and says what it was told to add.
 */
export function completedBy(
  shell: OtherShell,
  script: string,
  lines: readonly string[],
  cwd: string,
): readonly (readonly string[])[] {
  const [command, args] =
    shell === 'fish'
      ? ['fish', ['--no-config', '-c', IN_FISH, script, ...lines]]
      : ['zsh', ['-f', '-c', IN_ZSH, 'zsh', script, ...lines]];
  const done = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 60_000 });
  if (done.status !== 0) throw new Error(`${shell} failed: ${done.stderr}`);
  return done.stdout
    .replaceAll('\r', '')
    .split('\n====\n')
    .slice(1)
    .map((part) =>
      [...part.matchAll(/^<(.*)>$/gm)].map(([, word = '']) => word.replace(/\/$/, '')).toSorted(),
    );
}

const IN_FISH = `
echo $argv[1] | source
for line in $argv[2..-1]
  printf '\\n====\\n'
  complete -C $line | string replace --regex '\\t.*' '' | string replace --regex '(.*)' '<$1>'
end
`;

/** Between the lines the terminal is asked to print a mark in two parts, so that what it echoes is not taken for it. */
const IN_ZSH = `
zmodload zsh/zpty
zpty terminal zsh -f -i
said() { local line; while zpty -r terminal line; do [[ $line == *$1* ]] && break; print -r -- "$line"; done }
folder=$(mktemp -d)
print -r -- "$1" > $folder/_plan
zpty -w terminal "PS1= RPS1= PS2=; fpath=($folder \\$fpath); autoload -Uz compinit; compinit -u -D; plan() { :; }
LISTMAX=0; stty -echo rows 2000 cols 400
compadd() { local -a found; [[ \\\${@[1,(i)(-|--)]} == *-(O|A|D)\\\\ * ]] || builtin compadd -A found \\"\\$@\\"; (( \\$#found )) && print -rl -- '' '<'\\$^found'>'; builtin compadd \\"\\$@\\" }
print READ''Y"
said READY > /dev/null
complete() {
  zpty -n -w terminal "$1"$'\\t'
  # The keys that come too soon would end it.
  sleep 0.3
  zpty -n -w terminal $'\\C-uprint NE""XT\\n'
  said NEXT
}
complete 'plan val' > /dev/null
for line in "\${@:2}"; do
  print -r -- ''; print -r -- '===='
  complete "$line"
done
zpty -d terminal
rm -r $folder
`;
