import { placeText } from '../../diagnostics/place-text.ts';
import { severityWord } from '../../diagnostics/severity-words.ts';
import { visible } from '../../text/visible.ts';
import type { Outcome } from './outcome.ts';

/**
 * The findings one a line, for the problem panels of editors and for other programs that read lines:
 *
 *     poi/2019-S1.yaml:14:15: error: La actividad «GIM-014» cita el objetivo «SOC-9», que no está en el plan [poi/objetivo-inexistente]
 *
 * Empty when nothing was found. No text of an author breaks a line.
 */
export function paintConcise({ diagnostics }: Outcome): string {
  return diagnostics
    .map(
      ({ code, severity, message, location }) =>
        `${visible(placeText(location))}: ${severityWord(severity)}: ${visible(message)} [${code}]\n`,
    )
    .join('');
}
