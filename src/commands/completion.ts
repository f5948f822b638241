import { ExitCode, UsageFault } from '../host/exit-code.ts';
import { nearest } from '../text/nearest.ts';
import { didYouMean, enumerate, quote } from '../text/spanish.ts';
import type { CommandDefinition, NamedCommand } from './command.ts';
import { bothNames } from './option-names.ts';

/** A command as its words are completed. */
interface CommandWords {
  /** In both languages. */
  readonly names: readonly string[];
  readonly description: string;
  /** Long options, in both languages, each with what it does. */
  readonly options: readonly (readonly [name: string, description: string])[];
  /** What may stand as its argument, where that is a word of ours and no path. */
  readonly words: readonly string[];
}

type Shell = 'bash' | 'zsh' | 'fish' | 'powershell';

const SCRIPTS: Readonly<Record<Shell, (commands: readonly CommandWords[]) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

export const definition: CommandDefinition<object> = {
  arguments: [['<consola>', 'bash, zsh, fish o powershell']],
  examples: ['plan completion bash', 'plan completion powershell'],
  words: Object.keys(SCRIPTS),
  run: async ({ words: [shell = ''], program }, host) => {
    if (!isShell(shell)) throw new UsageFault(noWords(shell));
    const commands = await program();
    host.stdout.write(SCRIPTS[shell](commands.map(wordsOfCommand)));
    return ExitCode.ok;
  },
};

function noWords(shell: string): string {
  const shells = Object.keys(SCRIPTS);
  const help = didYouMean(nearest(shell, shells));
  return `No hay palabras para ${quote(shell)}. ${help === '' ? `Hay para ${enumerate(shells)}.` : help}`;
}

function wordsOfCommand(command: NamedCommand): CommandWords {
  const { name, alias, description } = command;
  const { options = [], words = [] } = command.definition;
  return {
    names: [name, alias],
    description,
    options: options.flatMap(([flags, does]) =>
      (bothNames(flags).match(/--[a-z-]+/g) ?? []).map((option) => [option, does] as const),
    ),
    words,
  };
}

function isShell(text: string): text is Shell {
  return Object.hasOwn(SCRIPTS, text);
}

function namesOf(commands: readonly CommandWords[]): readonly string[] {
  return commands.flatMap(({ names }) => names);
}

function wordsOf({ options, words }: CommandWords): readonly string[] {
  return [...options.map(([name]) => name), ...words];
}

function bashScript(commands: readonly CommandWords[]): string {
  return `# Para esta sesión:  source <(plan completion bash)
# Para siempre:      plan completion bash > ~/.local/share/bash-completion/completions/plan
_plan() {
  local actual="\${COMP_WORDS[COMP_CWORD]}" palabras=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    palabras="${namesOf(commands).join(' ')}"
  else
    case "\${COMP_WORDS[1]}" in
${commands.map((command) => `      ${command.names.join('|')}) palabras="${wordsOf(command).join(' ')}" ;;`).join('\n')}
    esac
    case "$actual" in
      -*) ;;
      *) case "\${COMP_WORDS[1]}" in ${takingWords(commands).join('|')}) ;; *) palabras="" ;; esac ;;
    esac
  fi
  COMPREPLY=($(compgen -W "$palabras" -- "$actual"))
}
complete -o default -F _plan plan
`;
}

/** The names of the commands whose argument is a word of ours. */
function takingWords(commands: readonly CommandWords[]): readonly string[] {
  return namesOf(commands.filter(({ words }) => words.length > 0));
}

function zshScript(commands: readonly CommandWords[]): string {
  const described = (words: readonly (readonly [word: string, description: string])[]): string =>
    words.map(([word, does]) => inZsh(`${word}:${does.replaceAll(':', '\\:')}`)).join(' ');
  return `#compdef plan
# Para esta sesión:  source <(plan completion zsh)
# Para siempre:      plan completion zsh > "\${fpath[1]}/_plan"
_plan() {
  local -a comandos opciones palabras
  comandos=(
${commands.flatMap(({ names, description }) => names.map((name) => `    ${described([[name, description]])}`)).join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe comando comandos
    return
  fi
  case "$words[2]" in
${commands
  .map(
    ({ names, options, words }) => `    ${names.join('|')})
      opciones=(${described(options)})
      palabras=(${words.map(inZsh).join(' ')}) ;;`,
  )
  .join('\n')}
  esac
  if [[ "$PREFIX" == -* ]]; then
    _describe -o opción opciones
  elif (( $#palabras )); then
    compadd -- $palabras
  else
    _files
  fi
}
if [ "$funcstack[1]" = _plan ]; then _plan "$@"; else compdef _plan plan; fi
`;
}

function fishScript(commands: readonly CommandWords[]): string {
  const lines = commands.flatMap((command) => {
    const seen = `__fish_seen_subcommand_from ${command.names.join(' ')}`;
    return [
      ...command.names.map(
        (name) => `complete -c plan -n __fish_use_subcommand -a ${name} -d ${inFish(command.description)}`,
      ),
      ...command.options.map(
        ([name, description]) =>
          `complete -c plan -n ${inFish(seen)} -l ${name.slice(2)} -d ${inFish(description)}`,
      ),
      ...(command.words.length === 0
        ? []
        : [`complete -c plan -n ${inFish(seen)} -f -a ${inFish(command.words.join(' '))}`]),
    ];
  });
  return `# Para siempre:  plan completion fish > ~/.config/fish/completions/plan.fish\n${lines.join('\n')}\n`;
}

function powershellScript(commands: readonly CommandWords[]): string {
  const list = (words: readonly string[]): string =>
    words.map((word) => `'${word.replaceAll("'", "''")}'`).join(', ');
  // Windows PowerShell adds to a file in an encoding of its own: the profile is given one plain line.
  return `# Para esta sesión:
#   plan completion powershell | Out-String | Invoke-Expression
# Para siempre, escriba lo mismo en su perfil, que se abre con: notepad $PROFILE
Register-ArgumentCompleter -Native -CommandName plan -ScriptBlock {
  param($palabra, $linea, $posicion)
  $escritas = @($linea.CommandElements | ForEach-Object { "$_" })
  $comando = if ($escritas.Count -gt 1) { $escritas[1] } else { '' }
  $opciones = @()
  $palabras = @()
  if ($escritas.Count -lt 2 -or ($escritas.Count -eq 2 -and $palabra -ne '')) {
    $palabras = @(${list(namesOf(commands))})
  } else {
    switch ($comando) {
${commands
  .map(
    ({ names, options, words }) => `      { $_ -in ${list(names)} } {
        $opciones = @(${list(options.map(([name]) => name))})
        $palabras = @(${list(words)})
      }`,
  )
  .join('\n')}
    }
  }
  $elegibles = if ("$palabra" -like '-*') { $opciones } else { $palabras }
  $elegibles | Where-Object { $_.StartsWith("$palabra", [System.StringComparison]::OrdinalIgnoreCase) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
}

/** A text in single quotation marks as zsh reads them: nothing in them is special. */
function inZsh(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The same as fish reads them, where a backslash is. */
function inFish(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", `'\\''`)}'`;
}
