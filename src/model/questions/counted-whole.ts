import { fold } from '../../text/nearest.ts';

/** What is counted one by one: the first word of the unit of measure, without accents and in singular. */
const WHOLE: ReadonlySet<string> = new Set(
  `accion actividad alumno arbol asistencia beneficiario campana capacitacion certificado conexion convenio curso docente
  documento entidad estudiante estudio evento expediente familia feria hogar informe inspeccion kit licencia manual mujer
  municipio nina nino norma obra operativo ordenanza patrullaje participante persona planton poblador predio productor proyecto
  reporte resolucion reunion sesion supervision taller unidad usuario vecino vehiculo visita vivienda`.split(
    /\s+/,
  ),
);

/** Whether the things of a unit of measure are counted one by one: half a «conexión» there is not, half a «km» there is. */
export function isCountedWhole(unidad: string): boolean {
  const [first = ''] = fold(unidad)
    .trim()
    .split(/[^a-z]+/);
  return WHOLE.has(first) || WHOLE.has(first.replace(/s$/, '')) || WHOLE.has(first.replace(/es$/, ''));
}
