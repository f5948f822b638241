import { CONFIG_DEFAULTS, type ConfigDocument } from './input.generated.ts';
import type { Config } from './model.ts';

/** Whether a project has what has no datum count as 0 in its means. */
export function missingIsZero({ avance }: Pick<Config, 'avance'>): boolean {
  return avance.sin_dato === 'cero';
}

/** The configuration with the defaults that the schema states where the project says nothing. */
export function configWithDefaults(data: ConfigDocument): Config {
  const { semaforo, avance, brecha } = CONFIG_DEFAULTS;
  return {
    semaforo: {
      verde: data.semaforo?.verde ?? semaforo.verde,
      amarillo: data.semaforo?.amarillo ?? semaforo.amarillo,
    },
    avance: {
      tipo: data.avance?.tipo ?? avance.tipo,
      pesos: data.avance?.pesos ?? avance.pesos,
      sin_dato: data.avance?.sin_dato ?? avance.sin_dato,
      cobertura_minima: data.avance?.cobertura_minima ?? avance.cobertura_minima,
    },
    brecha: data.brecha ?? brecha,
    data,
  };
}
