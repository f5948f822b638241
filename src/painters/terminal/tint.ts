import type { ChalkInstance } from 'chalk';
import type { Estado } from '../../model/progress/semaforo.ts';

/** The colour of a state at a terminal; undefined for what has none. */
export function tintOf(estado: Estado | undefined, chalk: ChalkInstance): ChalkInstance | undefined {
  switch (estado) {
    case 'verde':
      return chalk.green;
    case 'amarillo':
      return chalk.yellow;
    case 'rojo':
      return chalk.red;
    case 'gris':
      return chalk.dim;
    case undefined:
      return undefined;
  }
}
