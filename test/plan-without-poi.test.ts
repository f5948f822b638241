import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../src/cli.ts';
import type { CompiledModel } from '../src/model/compiled-shape.ts';
import { strictAjv, type Schema } from './shipped-schemas.ts';
import { readPackage } from './support/data-package.ts';
import { memoryHost, type MemoryHost } from './support/memory-host.ts';

/** Three objectives: one with a target in numbers, one whose target is only in words, one without indicator. */
const PLAN = `tipo: plan
version: 1
id: pilcuyo-2027-2030
titulo: Plan de Gobierno Distrital 2027-2030
entidad:
  nombre: Municipalidad Distrital de Pilcuyo
  nivel: distrital
  ubigeo: "210503"
  contacto: {direccion: Plaza de Armas s/n, telefono: "051-552233"}
periodo: {inicio: 2027, fin: 2030}
estado: registrado
procedencia: {fuente: JNE, codigo: ERM.2026022729, fecha: 2026-06-19}
organizacion_politica: Partido de Prueba
vision: Con PARTIDO DE PRUEBA, un distrito con agua.
rendicion: {frecuencia: semestral, texto: Se rendirá cuentas en cabildo abierto.}
dimensiones:
  social:
    objetivos:
      - id: SOC-1
        nombre: Agua en todas las comunidades.
        problema: Solo cuatro de cada diez casas tienen agua.
        indicadores:
          - id: SOC-1.1
            nombre: Viviendas con agua
            meta_registrada: Cobertura del 80% al 2031
            unidad_medida: porcentaje
            sentido: ascendente
            linea_base: {anio: 2025, valor: 40, fuente: Padrón municipal}
            metas: {2031: 80}
        programas:
          - {codigo: "1.0", nombre: Agua segura, proyectos: [{codigo: "1.1", nombre: Captación de Sacari, cui: "2401234"}]}
      - id: SOC-2
        nombre: Menos anemia
        indicadores:
          - {id: SOC-2.1, nombre: Tasa de anemia, meta_registrada: Reducir a 50% al 2031.}
  economica: {objetivos: []}
  ambiental:
    objetivos:
      - id: AMB-1
        nombre: Limpiar el lago
        meta_registrada: Un lago sin basura.
        indicadores:
          - {id: AMB-1.1, nombre: No se especifica.}
  institucional: {objetivos: []}
`;

describe('a plan without any POI', () => {
  it('is compiled with what it says, and no figure of a semester', async () => {
    const { out } = await run(['compile', '--draft']);
    const compiled = JSON.parse(out) as CompiledModel; // what the command prints, held against its schema below
    expect([compiled.periodo, compiled.corte]).toEqual([null, null]);
    expect(
      compiled.indicadores.map(({ id, obtenido, esperado, tipo_i: one }) => [id, obtenido, esperado, one]),
    ).toEqual([
      ['SOC-1.1', null, null, null],
      ['SOC-2.1', null, null, null],
    ]);
    expect(compiled.avance.financiero.valor).toBeNull();
    const schema = JSON.parse(
      readFileSync(new URL('../schemas/compilado.schema.json', import.meta.url), 'utf8'),
    ) as Schema; // compiled under the strict mode of ajv
    const validate = strictAjv().compile(schema);
    expect([validate(compiled), validate.errors]).toEqual([true, null]);
  });

  it('is a data package of the plan', async () => {
    const { host } = await run(['compile', '--draft', '--format', 'datapackage', '--output', 'datos']);
    const data = readPackage(host.files, '/w/datos');
    expect([data.descriptor.name, data.faults]).toEqual(['pilcuyo-2027-2030-plan', []]);
  });

  it('tells in its technical report what can be measured and what cannot, each counted', async () => {
    const { out, text } = await run(['report', '--draft', '-f', 'md']);
    expect(out).toBe('informes/pilcuyo-2027-2030-plan-tecnica.md\n');
    const report = text('.md');
    expect(report).toContain('El plan promete 3 objetivos para los años 2027 a 2030, en 2 dimensiones.');
    expect(report).toContain('**1 de 3 se pueden medir**');
    expect(report).toContain(
      '1 objetivo no tiene ningún indicador y 1 objetivo tiene su meta solo en palabras',
    );
    // The words of the plan, where it has only words, and its numbers, where it has numbers.
    expect(report).toContain('Reducir a 50% al 2031.');
    expect(report).toContain('Un lago sin basura.');
    expect(report).toMatch(/SOC-1\.1.*Viviendas con agua.*40 %.*de 2025, Padrón municipal.*2031: 80 %/);
    expect(report).toMatch(
      /SOC-2\.1.*unidad de medida, si más es mejor o peor, línea de base y meta con cifra y año/,
    );
    expect(report).toMatch(/1\.1.*Captación de Sacari.*CUI 2401234/);
    expect(report).toContain('Se rendirá cuentas en cabildo abierto.');
    expect(report).toContain('**Procedencia:** JNE, ERM.2026022729, 19 de junio de 2026');
    expect(report).toContain('Periodo de gobierno 2027-2030 · sin planes operativos todavía');
    expect(report).toContain('Sin objetivos en: económica, institucional.');
  });

  it('says nothing of figures that do not exist, and does not name the party', async () => {
    for (const edition of ['tecnica', 'ciudadana']) {
      const { text } = await run(['report', '--draft', '-f', 'md', '--edition', edition]);
      const report = text('.md')
        .replace(/## A\d+ Glosario[\s\S]*/, '')
        .replace(/## A\d+ Resultado[\s\S]*?(?=<a id)/, '');
      expect(report).not.toMatch(/devengado|PIM|crítico|avance físico|en meta|fecha de corte/i);
      expect(report).not.toMatch(/partido de prueba/i);
    }
    const { text } = await run(['report', '--draft', '-f', 'md']);
    expect(text('.md')).toContain('la organización política');
  });

  it('tells its neighbours from what to what, what is only in words, and where to ask', async () => {
    const { text } = await run(['report', '--draft', '-f', 'md', '--edition', 'ciudadana']);
    const report = text('.md');
    expect(report).toMatch(/Viviendas con agua.*40 %.*en 2025.*80 % en 2031/);
    expect(report).toContain('**Menos anemia.** Reducir a 50% al 2031.');
    expect(report).toContain('2 de 3 objetivos tienen su meta solo en palabras, o no la tienen.');
    expect(report).toContain('Captación de Sacari.');
    expect(report).toContain('051-552233');
    expect(report).toContain('todavía no tiene planes operativos');
  });

  it.each([
    ['unidad_medida: soles por libra', /Viviendas con agua \(soles por libra\) +\| 40<br>/],
    [
      'unidad_medida: nivel\n            escala: [Mala, Buena]',
      /\| 1 Mala<br>en 2025 +\| 2 Buena en 2031 +\|/,
    ],
    ['unidad_medida: casa\n            agregacion: agregable', /\| 2 en 2031<br>en total, 3 +\|/],
  ])('tells its neighbours of what its values are: %s', async (measure, row) => {
    const values = measure.includes('soles') ? ['40', '80'] : ['1', '2'];
    const plan = PLAN.replace('unidad_medida: porcentaje', measure)
      .replace('valor: 40', `valor: ${values[0]}`)
      .replace('metas: {2031: 80}', `metas: {2030: 1, 2031: ${values[1]}}`);
    const { text } = await run(['report', '--draft', '-f', 'md', '--edition', 'ciudadana'], plan);
    expect(text('.md')).toMatch(row);
  });

  it('is drawn as PDF, which is the same when it is made again', async () => {
    const { host } = await run(['report', '--draft', '-f', 'pdf']);
    const again = await main(['verify', 'informes/pilcuyo-2027-2030-plan-tecnica.pdf'], host);
    expect([again, host.printed.out.split('\n').at(-2)?.slice(0, 6)]).toEqual([0, 'Igual:']);
  });

  it('is said in the terminal to have nothing to show yet, and how much of it can be measured', async () => {
    const { code, out } = await run(['status']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Plan de Gobierno Distrital 2027-2030\nTodavía no tiene ningún POI: no hay avance que mostrar\.\n3 objetivos; 1 de 3 se pueden medir\.\n2 indicadores: 1 de 2 con meta de cifra y año, y 1 de 2 con línea de base\.\n\nLos documentos /,
    );
  });

  it('tells of a promise what is known of it, and of no other', async () => {
    const neighbours = async (plan: string): Promise<string> =>
      (await run(['report', '--draft', '-f', 'md', '--edition', 'ciudadana'], plan)).text('.md');
    const noBase = PLAN.replace(/ +linea_base: .*\n/, '');
    expect(await neighbours(noBase)).toMatch(/Viviendas con agua.*no se sabe.*80 % en 2031/);
    const noPlace = PLAN.replace(/, proyectos: \[.*\]/, '');
    expect(await neighbours(PLAN)).toContain('Entre sus proyectos:');
    expect(await neighbours(noPlace)).toMatch(/El plan ofrece .*\.\n/);
    expect(await neighbours(noPlace)).not.toContain('Entre sus proyectos');
    const noYear = PLAN.replace('anio: 2025, valor: 40', 'valor: 40');
    const { text } = await run(['report', '--draft', '-f', 'md'], noYear);
    expect(text('.md')).toMatch(/SOC-1\.1.*40 %<br>Padrón municipal/);
  });

  it('says in the terminal that it has no indicators', async () => {
    const { out } = await run(['status'], PLAN.replaceAll(/ +indicadores:\n(?: {10}.*\n)+/g, ''));
    expect(out).toContain('\nNo tiene indicadores.\n');
  });

  it.each(['poi/objetivo-sin-actividades', 'plan/proyecto-sin-programar', 'proyecto/sin-unidades'])(
    'draws no %s',
    async (code) => {
      const { out } = await run(['validate', '--format', 'json']);
      const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly code: string }[] }; // the format of findings
      expect(findings.map((finding) => finding.code)).not.toContain(code);
    },
  );
});

interface Run {
  readonly code: number;
  readonly out: string;
  readonly host: MemoryHost;
  readonly text: (ending: string) => string;
}

async function run(argv: readonly string[], plan = PLAN): Promise<Run> {
  const host = memoryHost({ files: { 'plan.yaml': plan } });
  const code = await main(argv, host);
  const text = (ending: string): string => {
    const path = [...host.files.keys()].find((name) => name.includes('/informes/') && name.endsWith(ending));
    return Buffer.from(host.files.get(path ?? '') ?? '').toString('utf8');
  };
  return { code, out: host.printed.out, host, text };
}
