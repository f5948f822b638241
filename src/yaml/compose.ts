import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Source } from '../text/source.ts';
import type { Reading } from './document.ts';
import { type Fault, finding } from './finding.ts';
import { parsedYaml } from './general.ts';
import { lineCause } from './line-causes.ts';
import { placedDocument } from './place.ts';
import { brief, cited } from './quoted.ts';
import { mends, repairAt } from './repair.ts';
import { scan } from './scan.ts';
import { hiddenCause } from './syntax-causes.ts';
import { explainError } from './syntax.ts';
import { readNode } from './walk.ts';

/** Reads any YAML text with the general parser. Values, places and findings come from one walk over its nodes. */
export function compose(source: Source): Reading {
  // A lone carriage return ends a line for editors and for YAML, but not for the library; offsets stay as they are.
  const text = source.text.replaceAll(/\r(?!\n)/g, '\n');
  const refusals = scan(text);
  if (refusals.length > 0) return unreadable(source, refusals);
  const parsed = parsedYaml(text);
  const error = parsed.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
  if (error) {
    const fault = explainError(source, error);
    const plain = { ...source, text };
    const hidden = hiddenCause(plain, fault.start, error.pos[0]);
    const cause = hidden ?? lineCause(plain, fault.start);
    const told = cause ?? fault;
    const broken = { text, first: error.pos[0] };
    return unreadable(source, [
      hidden?.fixes ? hidden : withRepair(broken, withProven(broken, told), cause !== undefined),
    ]);
  }
  const diagnostics: Diagnostic[] = [];
  const report = (fault: Fault): void => void diagnostics.push(finding(source, fault));
  const { value, place } = readNode({ text, report }, parsed.contents, []);
  return { document: placedDocument(source, value, () => place), diagnostics };
}

/** A text that cannot be read, and the offset of the first error in it. */
interface Broken {
  readonly text: string;
  readonly first: number;
}

/** A fault with those of its corrections that make the text readable, at least past its line. */
function withProven({ text, first }: Broken, { fixes = [], ...fault }: Fault): Fault {
  const proven = fixes.filter((fix) => mends(text, fix, fault.start, first));
  return proven.length === 0 ? fault : { ...fault, fixes: proven };
}

/** A fault with what puts it right, which its help shows; one whose cause is `explained` keeps its words. */
function withRepair({ text, first }: Broken, fault: Fault, explained: boolean): Fault {
  if (fault.fixes?.some(({ safe }) => safe) === true) return fault;
  const repair = repairAt(text, fault.start, first);
  if (!repair || (fault.fixes && !repair.fix.safe)) return fault;
  const { fix, says, written, start, end } = repair;
  const shown = cited(written);
  if (says !== undefined && !explained)
    return { name: fault.name, start, end, message: says, help: `Escriba ${shown}`, fixes: [fix] };
  const help = fault.help.includes(brief(written))
    ? fault.help
    : `${fault.help.replace(/\.$/, '')}. Quedaría así: ${shown}`;
  return { ...fault, help, fixes: [fix] };
}

/** One fault hides all that comes after it, and nobody should believe that it is the only one. */
const REST = 'Lo demás de este archivo no se revisa mientras tanto';

function unreadable(source: Source, faults: readonly Fault[]): Reading {
  return {
    document: undefined,
    diagnostics: faults.map((fault, i) =>
      finding(source, i > 0 ? fault : { ...fault, help: `${fault.help.replace(/\.$/, '')}. ${REST}` }),
    ),
  };
}
