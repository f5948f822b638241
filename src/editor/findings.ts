import type { Diagnostic as EditorDiagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Diagnostic, Location, Severity } from '../diagnostics/diagnostic.ts';
import type { FileFault } from '../host/host.ts';
import { lastStep } from '../text/path.ts';
import { visible } from '../text/visible.ts';
import { sentence } from '../painters/findings/wording.ts';
import type { EditedProject } from './workspace.ts';

/** What findings need of whoever shows them. */
export interface Shown {
  /** The place of a finding as the editor of its file tells it. */
  readonly placeOf: (
    project: EditedProject,
    location: Location,
  ) => { uri: string; range: EditorDiagnostic['range'] };
  /** The address of the page of a rule. */
  readonly pageOf: (code: string) => string;
  /** Whether the editor shows other places that explain a finding. */
  readonly related: boolean;
}

/** The numbers of the protocol. */
const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = { error: 1, warning: 2, info: 3 };

/** The name under which an editor lists findings. */
export const SOURCE = 'plan';

/** A finding as editors show it: what is wrong and, on a line of its own, what to do. */
export function editorFinding(
  finding: Diagnostic,
  project: EditedProject,
  { placeOf, pageOf, related }: Shown,
): EditorDiagnostic {
  const { code, severity, message, help, location } = finding;
  const others = finding.related.map((one) => ({
    location: placeOf(project, one.location),
    message: visible(one.message),
  }));
  return {
    range: placeOf(project, location).range,
    severity: SEVERITIES[severity],
    code,
    codeDescription: { href: pageOf(code) },
    source: SOURCE,
    message: [sentence(message), ...(help ?? '').split('\n').filter((line) => line !== '')]
      .map(visible)
      .join('\n'),
    ...(related && others.length > 0 ? { relatedInformation: others } : {}),
  };
}

/** What the editor shows at a file, or a folder, that could not be read. */
export function unreadFinding(
  { path, message }: FileFault,
  range: EditorDiagnostic['range'],
): EditorDiagnostic {
  return {
    range,
    severity: SEVERITIES.error,
    source: SOURCE,
    message: visible(`No se pudo leer ${lastStep(path)}: ${message}.`),
  };
}
