import { codeReading } from '../../schema/code-readings.ts';
import { shapeAt } from '../../schema/shape.ts';
import { quote } from '../../text/spanish.ts';
import type { Problem } from '../problem.ts';

/** What is wrong with a code by which an activity or a task is to be known; undefined for nothing. */
export function wrongCode(text: string, title: string): Problem | undefined {
  const { pattern = '' } = shapeAt('poi', ['actividades', 0, 'id']);
  if (new RegExp(pattern, 'u').test(text)) return undefined;
  const reading = codeReading(text, pattern);
  return {
    name: 'valor-no-permitido',
    severity: 'error',
    message: `${quote(title)} dice ${quote(text)}, que ${reading === undefined ? 'no puede ser un código' : `lleva ${reading.fault}`}`,
    help:
      reading === undefined
        ? 'Escriba un código de hasta 40 letras, cifras, puntos y guiones'
        : `Escriba ${reading.meant}`,
  };
}
