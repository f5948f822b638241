import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CompiledModel } from '../src/model/compiled-shape.ts';
import { ranThere } from './support/on-disk.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const QUERIES = join(ROOT, 'examples/consultas');
/** A package of its own, since it is large: `.ci/duckdb` installs it. */
const ENGINE = join(ROOT, 'test/duckdb/package.json');
const isThere = existsSync(join(ROOT, 'test/duckdb/node_modules/@duckdb/node-api'));

/** What these tests need of DuckDB. */
interface Duck {
  readonly DuckDBInstance: {
    create(path: string): Promise<{
      connect(): Promise<{
        run(sql: string): Promise<unknown>;
        runAndReadAll(sql: string): Promise<{ getRowObjectsJson(): readonly Row[] }>;
        closeSync(): void;
      }>;
    }>;
  };
}
type Row = Readonly<Record<string, unknown>>;

let folder = '';
let ask: (sql: string) => Promise<readonly Row[]> = () => Promise.resolve([]);
let close = (): void => {};

function git(...args: readonly string[]): void {
  const own = ['-c', 'user.name=X', '-c', 'user.email=x@example.pe', '-c', 'core.autocrlf=false'];
  execFileSync('git', ['-C', folder, ...own, ...args], { stdio: 'ignore' });
}

function invented(hasta: string): void {
  execFileSync(process.execPath, [
    join(ROOT, 'examples/region/generar.js'),
    join(folder, 'region'),
    '--hasta',
    hasta,
  ]);
  git('add', '-A');
  git('commit', '-m', hasta);
}

describe.skipIf(!isThere)('the questions of a regional office, asked of an invented region', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plan-region-'));
    git('init');
    writeFileSync(join(folder, '.gitignore'), 'datos/\n');
    // As an office would: the first semester in September, the whole year in March.
    invented('2025-S1');
    await ranThere(folder, ['compile', 'region', '--format', 'parquet', '--output', 'datos']);
    invented('2025-S2');
    await ranThere(folder, ['compile', 'region', '--format', 'parquet', '--output', 'datos']);
    const { DuckDBInstance } = createRequire(ENGINE)('@duckdb/node-api') as Duck; // as its types say
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`SET file_search_path = '${folder.replaceAll("'", "''")}'`);
    ask = async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJson();
    close = () => connection.closeSync();
  }, 120_000);
  afterAll(() => {
    close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(readdirSync(QUERIES).filter((name) => name.endsWith('.sql')))('%s has an answer', async (name) => {
    const rows = await ask(readFileSync(join(QUERIES, name), 'utf8'));
    expect(rows.length).toBeGreaterThan(0);
    const columns = Object.keys(rows[0] ?? {});
    const lines = [columns, ...rows.map((row) => columns.map((column) => shown(row[column])))];
    await expect(`${lines.map((line) => line.join(' | ')).join('\n')}\n`).toMatchFileSnapshot(
      `golden/consultas/${name.replace('.sql', '.txt')}`,
    );
  });

  it('the sums are those of compile, to the céntimo, for every municipality and semester', async () => {
    const projects = await ask(
      "SELECT entidad, carpeta, situacion FROM read_parquet('datos/entidades/**/*.parquet', hive_partitioning = true) WHERE semestre = 'S2' ORDER BY entidad",
    );
    expect(projects.length).toBe(12);
    expect(projects.map(({ situacion }) => situacion)).toContain('con_errores');
    for (const { entidad, carpeta, situacion } of projects.filter((row) => row['situacion'] === 'tomada'))
      for (const semestre of ['S1', 'S2']) {
        const { out } = await ranThere(join(folder, 'region', String(carpeta)), [
          'compile',
          '--period',
          `2025-${semestre}`,
        ]);
        const { avance, actividades } = JSON.parse(out) as CompiledModel; // its schema says so
        const [sums] = await ask(
          `SELECT sum(pim) AS pim, sum(devengado) AS devengado, count(*) AS actividades FROM read_parquet('datos/presupuesto/**/*.parquet', hive_partitioning = true) WHERE entidad = '${String(entidad)}' AND semestre = '${semestre}'`,
        );
        expect([entidad, situacion, sums?.['pim'], sums?.['devengado'], sums?.['actividades']]).toEqual([
          entidad,
          situacion,
          avance.financiero.pim?.toFixed(2),
          avance.financiero.devengado?.toFixed(2),
          String(actividades.length),
        ]);
      }
  }, 120_000);

  it('the types are those that the description promises', async () => {
    const types = await ask(
      "DESCRIBE SELECT anio, semestre, ubigeo, pim, devengado_al, linea FROM read_parquet('datos/presupuesto/**/*.parquet', hive_partitioning = true)",
    );
    expect(types.map((row) => [row['column_name'], row['column_type']])).toEqual([
      ['anio', 'BIGINT'],
      ['semestre', 'VARCHAR'],
      ['ubigeo', 'VARCHAR'],
      ['pim', 'DECIMAL(18,2)'],
      ['devengado_al', 'DATE'],
      ['linea', 'BIGINT'],
    ]);
  });
});

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
