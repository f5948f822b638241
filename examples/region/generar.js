// Inventa una región: municipalidades con su plan, sus POI y sus audiencias, para probar las órdenes que leen muchas a
// la vez. Todo es inventado y sale de la semilla: la misma semilla da los mismos archivos en cualquier máquina.
//
//   node examples/region/generar.js CARPETA [--cuantas 12] [--semilla 1] [--rotas 5] [--hasta 2025-S2]
//
// --rotas es el porcentaje con errores; --hasta 2025-S1 deja la región como estaba al primer corte.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { ACTIVIDADES, CAUSAS, DEPARTAMENTOS, LUGARES, OBJETIVOS, UNIDADES } from './palabras.js';

const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'set', 'oct', 'nov', 'dic'];
const ANIO = 2025;
const PROVINCIAS = 8;
const DISTRITOS = 10;

/** Números al azar de 0 a 1, siempre los mismos para los mismos números (mulberry32, dominio público). */
function azar(...semillas) {
  let estado = semillas.reduce((todo, una) => Math.imul(todo ^ (una + 0x9e3779b9), 0x85ebca6b) >>> 0, 0x1234567);
  const siguiente = () => {
    estado = (estado + 0x6d2b79f5) >>> 0;
    let t = Math.imul(estado ^ (estado >>> 15), 1 | estado);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const hasta = (n) => Math.floor(siguiente() * n);
  return {
    hasta,
    entre: (a, b) => a + hasta(b - a + 1),
    pasa: (porcentaje) => siguiente() * 100 < porcentaje,
    uno: (lista) => lista[hasta(lista.length)],
  };
}

const dos = (n) => String(n).padStart(2, '0');
const soles = (centimos) => (centimos / 100).toFixed(2);
const texto = (valor) => JSON.stringify(valor);
const mapa = (entradas) => `{${entradas.map(([mes, valor]) => `${mes}: ${valor}`).join(', ')}}`;
const sinTildes = (nombre) =>
  nombre
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');

/** Lo que es de la municipalidad número `i`: dónde queda, cuánta gente tiene y cómo trabaja. */
function municipalidad(i, semilla) {
  const a = azar(semilla, i, 1);
  const departamento = Math.floor(i / (PROVINCIAS * DISTRITOS)) % DEPARTAMENTOS.length;
  const provincia = Math.floor(i / DISTRITOS) % PROVINCIAS;
  const distrito = i % DISTRITOS;
  const ubigeo = `${dos(departamento + 1)}${dos(provincia + 1)}${dos(distrito + 1)}`;
  const esProvincial = distrito === 0;
  const nombre = `${a.uno(LUGARES.primeras)} ${a.uno(LUGARES.segundas)}`;
  const poblacion = esProvincial ? a.entre(18000, 140000) : a.entre(900, 16000);
  return {
    i,
    semilla,
    ubigeo,
    nombre,
    esProvincial,
    poblacion,
    carpeta: `${sinTildes(DEPARTAMENTOS[departamento])}/provincia-${ubigeo.slice(0, 4)}/${ubigeo}-${sinTildes(nombre)}`,
    id: `${sinTildes(nombre)}-${ubigeo}-2023-2026`,
    // De 55 a 105: cuánto hace de lo que programa.
    ritmo: a.entre(55, 105),
    informaTarde: a.pasa(25),
    noEntrega: a.pasa(12),
    actividades: esProvincial ? a.entre(28, 60) : a.entre(10, 26),
    unidades: UNIDADES.slice(0, esProvincial ? 6 : 4),
    distritos: [ubigeo],
  };
}

/** El plan. Después del primer corte una de cada seis rebajó la meta final de algún indicador, a veces con norma. */
function plan(m, hasta) {
  const a = azar(m.semilla, m.i, 2);
  const b = azar(m.semilla, m.i, 3);
  const rebaja = b.pasa(16) && hasta === `${ANIO}-S2`;
  const conNorma = b.pasa(50);
  const rebajados = [];
  const dimensiones = Object.entries(OBJETIVOS).map(([dimension, objetivos]) => {
    const lineas = objetivos.map(({ id, nombre, indicadores }) => {
      const suyos = indicadores.map((indicador, k) => {
        const base = a.entre(indicador.base[0], indicador.base[1]);
        const paso = a.entre(2, 7) * (indicador.sentido === 'ascendente' ? 1 : -1);
        const sinBase = a.pasa(15);
        const menos = rebaja && b.pasa(30);
        if (menos) rebajados.push(`${id}.${k + 1}`);
        const metas = [1, 2, 3, 4].map((n) => [2022 + n, base + paso * n]);
        if (menos) metas[3][1] -= Math.sign(paso) * 2;
        return [
          `          - id: ${id}.${k + 1}`,
          `            nombre: ${texto(indicador.nombre)}`,
          `            unidad_medida: ${indicador.unidad}`,
          `            tipo: ${indicador.tipo}`,
          `            sentido: ${indicador.sentido}`,
          sinBase
            ? '            sin_linea_base: No se midió antes de 2023'
            : `            linea_base: {anio: 2022, valor: ${base}, fuente: Registro municipal}`,
          `            metas: ${mapa(metas)}`,
        ].join('\n');
      });
      return `      - id: ${id}\n        nombre: ${texto(nombre)}\n        indicadores:\n${suyos.join('\n')}`;
    });
    return `  ${dimension}:\n    objetivos:\n${lineas.join('\n')}`;
  });
  const normas =
    rebajados.length > 0 && conNorma
      ? `modificaciones: [{fecha: ${ANIO}-09-15, norma: A.C. 0${a.entre(10, 99)}-${ANIO}, motivo: Menos transferencias, afecta: [${rebajados.join(', ')}]}]\n`
      : '';
  return `tipo: plan
version: 1
id: ${m.id}
titulo: Plan de Gobierno Municipal 2023-2026
entidad:
  nombre: Municipalidad ${m.esProvincial ? 'Provincial' : 'Distrital'} de ${m.nombre}
  nivel: ${m.esProvincial ? 'provincial' : 'distrital'}
  ubigeo: "${m.ubigeo}"
  distritos: [{ubigeo: "${m.ubigeo}", nombre: ${m.nombre}, poblacion: ${m.poblacion}}]
periodo: {inicio: 2023, fin: 2026}
estado: vigente
${normas}dimensiones:
${dimensiones.join('\n')}
`;
}

/** Las actividades del año: lo programado mes a mes y lo que pasó, iguales para los dos semestres. */
function actividades(m) {
  return Array.from({ length: m.actividades }, (_, k) => {
    const a = azar(m.semilla, m.i, 10, k);
    const modelo = ACTIVIDADES[k % ACTIVIDADES.length];
    const esObra = modelo.tipo === 'inversion';
    const estado = a.pasa(3) ? 'cancelada' : esObra && a.pasa(14) ? 'suspendida' : undefined;
    const propio = Math.min(110, Math.max(5, m.ritmo + a.entre(-25, 25)));
    const programado = MESES.map(() => (a.pasa(18) ? 0 : a.entre(1, modelo.cantidad)));
    // Ningún semestre queda sin nada que hacer.
    programado[4] += 1;
    programado[10] += 1;
    const parada = estado === undefined ? 12 : a.entre(3, 8);
    const ejecutado = programado.map((n, mes) =>
      mes >= parada ? 0 : Math.min(n + 2, Math.floor((n * propio) / 100 + a.entre(0, 9) / 10)),
    );
    const ultimoMes = a.pasa(12) ? a.entre(7, 10) : 12;
    const pim = a.entre(12_000_00, esObra ? 1_900_000_00 : 160_000_00);
    const pia = a.pasa(30) ? pim - a.entre(0, Math.floor(pim / 3)) : pim;
    return {
      ...modelo,
      id: `${m.unidades[modelo.unidad % m.unidades.length].id}-${String(k + 1).padStart(3, '0')}`,
      dueno: m.unidades[modelo.unidad % m.unidades.length].id,
      programado,
      ejecutado,
      ultimoMes,
      parada,
      estado,
      pia,
      pim,
      norma: a.entre(10, 99),
      // Del PIM, en diezmilésimas.
      gasto: [a.entre(1200, 4200), Math.min(9900, a.entre(4800, 9600))].map((parte) =>
        estado === undefined ? parte : Math.floor(parte / 2),
      ),
      sinGasto: a.pasa(8),
      rubro: a.uno(['00', '07', '08', '09', '13', '18', '18', '18']),
      cui: esObra ? String(2_300_000 + m.i * 60 + k) : undefined,
      beneficiarios: a.pasa(45) ? a.entre(20, Math.max(30, Math.floor(m.poblacion / 3))) : undefined,
      causa: a.uno(CAUSAS),
      diceCausa: a.pasa(80),
      medida: a.pasa(50),
      producto: a.pasa(25) ? a.entre(1, 4) : undefined,
      tarea: a.pasa(60),
      avance: a.entre(20, 100),
    };
  });
}

function actividad(x, semestre) {
  const desde = semestre === 1 ? 0 : 6;
  const meses = MESES.slice(desde, desde + 6).map((mes, k) => [mes, desde + k]);
  const programado = meses.map(([mes, k]) => [mes, x.programado[k]]);
  const informados = meses.filter(([, k]) => k < x.ultimoMes);
  const ejecutado = informados.map(([mes, k]) => [mes, x.ejecutado[k]]);
  const suma = (pares) => pares.reduce((todo, [, n]) => todo + n, 0);
  const anual = x.programado.reduce((todo, n) => todo + n, 0);
  const hecho = informados.reduce((todo, [, k]) => todo + x.ejecutado[k], 0);
  const debido = informados.reduce((todo, [, k]) => todo + x.programado[k], 0);
  const atrasada = hecho * 100 < debido * 95 || x.estado !== undefined;
  const devengado = Math.floor((x.pim / 10000) * x.gasto[semestre - 1]);
  const etapas = x.sinGasto
    ? ''
    : `, certificado: ${soles(Math.floor(devengado * 1.02) < x.pim ? Math.floor(devengado * 1.02) : x.pim)}, devengado: ${soles(devengado)}, girado: ${soles(Math.floor(devengado * 0.98))}`;
  const cerrada = x.estado !== undefined && x.parada <= desde + 5;
  const fin = semestre === 1 ? `${ANIO}-06-30` : `${ANIO}-12-31`;
  return [
    `  - id: ${x.id}`,
    `    nombre: ${texto(x.nombre)}`,
    ...(x.tipo === 'inversion' ? ['    tipo: inversion', `    cui: "${x.cui}"`] : []),
    `    objetivo: ${x.objetivo}`,
    `    unidad: ${x.dueno}`,
    ...(cerrada ? [`    estado: ${x.estado}`] : []),
    ...(cerrada && x.estado === 'cancelada'
      ? [`    cancelacion: {fecha: ${ANIO}-${dos(x.parada + 1)}-05, norma: R.A. 0${x.norma}-${ANIO}}`]
      : []),
    ...(x.beneficiarios === undefined ? [] : [`    beneficiarios: {total: ${x.beneficiarios}}`]),
    `    presupuesto: {pia: ${soles(x.pia)}, pim: ${soles(x.pim)}${etapas}, rubro: "${x.rubro}", generica: "${x.tipo === 'inversion' ? '2.6' : '2.3'}"}`,
    '    indicador:',
    `      nombre: ${texto(x.indicador)}`,
    `      unidad_medida: ${x.unidadMedida}`,
    `      meta: ${suma(programado)}`,
    `      meta_anual: ${anual}`,
    `      programado: ${mapa(programado)}`,
    ...(ejecutado.length > 0 ? [`      ejecutado: ${mapa(ejecutado)}`] : []),
    ...(x.producto === undefined
      ? []
      : [`    productos: [{nombre: ${texto(`Informe de ${x.indicador.toLowerCase()}`)}, unidad_medida: informe, meta: ${x.producto}, entregado: ${semestre - 1}}]`]),
    ...(x.tarea
      ? [
          `    cronograma: [{id: T1, tarea: ${texto(x.tareaNombre)}, inicio: ${ANIO}-${dos(desde + 1)}-10, fin: ${fin}, avance: ${x.avance === 100 ? `100, fin_real: ${ANIO}-${dos(desde + 6)}-20` : x.avance}}]`,
        ]
      : []),
    ...(atrasada && x.diceCausa
      ? [`    desvio: {causa: ${x.causa[0]}, detalle: ${texto(x.causa[1])}}`]
      : []),
    ...(atrasada && x.medida
      ? [`    medidas: [{texto: Reprogramar con la unidad, unidad: ${x.dueno}, plazo: ${semestre === 1 ? `${ANIO}-09-30` : `${ANIO + 1}-03-31`}, estado: pendiente}]`]
      : []),
  ].join('\n');
}

function poi(m, semestre) {
  const a = azar(m.semilla, m.i, 20, semestre);
  const corte = semestre === 1 ? `${ANIO}-06-30` : `${ANIO}-12-31`;
  const dias = m.informaTarde ? a.entre(16, 60) : a.entre(2, 15);
  const entrega = new Date(Date.parse(`${corte}T00:00:00Z`) + dias * 86_400_000).toISOString().slice(0, 10);
  const medidos = Object.values(OBJETIVOS)
    .flat()
    .flatMap(({ id, indicadores }) => indicadores.map((indicador, k) => ({ id: `${id}.${k + 1}`, indicador })))
    .filter(() => a.pasa(55))
    .map(
      ({ id, indicador }) =>
        `  - {indicador: ${id}, valor: ${a.entre(indicador.base[0], indicador.base[1] + 6)}, fecha: ${corte}, fuente: Registro municipal}`,
    );
  return `tipo: poi
version: 1
plan: ${m.id}
periodo: ${ANIO}-S${semestre}
estado: ${semestre === 1 ? 'cerrado' : 'en_ejecucion'}
fecha_corte: ${corte}
${m.noEntrega ? '' : `fecha_entrega: ${entrega}\n`}gasto: {aprobado_por: GAF, norma: R.A. 00${a.entre(1, 9)}-${ANIO}, fecha: ${ANIO}-01-10}
actividades:
${actividades(m)
  .map((x) => actividad(x, semestre))
  .join('\n')}
${medidos.length === 0 ? '' : `resultados:\n${medidos.join('\n')}\n`}`;
}

function audiencia(m) {
  const a = azar(m.semilla, m.i, 30);
  const [primera] = actividades(m);
  const compromisos = Array.from(
    { length: a.entre(1, 4) },
    (_, k) =>
      `  - {id: C-${ANIO}-0${k + 1}, texto: ${texto(a.uno(['Entregar el expediente a la junta vecinal', 'Mantener el camino antes de las lluvias', 'Publicar el padrón de beneficiarios', 'Terminar la obra del mercado']))}, unidad: ${a.uno(m.unidades).id}, plazo: ${ANIO}-${a.uno(['10-31', '11-30', '12-15'])}, estado: ${a.uno(['pendiente', 'en_curso', 'cumplida', 'cumplida'])}}`,
  );
  return `tipo: audiencia
version: 1
id: AP-${ANIO}-09
fecha: ${ANIO}-09-${dos(a.entre(10, 28))}
lugar: Local comunal
convocatoria: {norma: D.A. 00${a.entre(1, 9)}-${ANIO}, fecha: ${ANIO}-08-05}
periodo_informado: ${ANIO}-S1
demandas:
  - {id: D-${ANIO}-01, texto: Que se cumpla lo programado, mecanismo: audiencia, estado: ${a.uno(['pendiente', 'atendida'])}, actividad: ${primera.id}}
compromisos:
${compromisos.join('\n')}
participantes: {inscritos: ${a.entre(8, 60)}, oradores: ${a.entre(2, 8)}, asistentes: ${a.entre(60, 400)}}
`;
}

function presupuesto(m) {
  const a = azar(m.semilla, m.i, 40);
  const pim = Math.ceil(actividades(m).reduce((todo, { pim: uno }) => todo + uno, 0) / 100) + a.entre(200_000, 900_000);
  const devengado = Math.floor((pim * a.entre(55, 94)) / 100);
  return `tipo: presupuesto
version: 1
anio: ${ANIO}
fecha_corte: ${ANIO}-12-31
fuente: Dato inventado con la forma de la Consulta Amigable del MEF
gasto: {pia: ${Math.floor(pim * 0.8)}, pim: ${pim}, devengado: ${devengado}, girado: ${Math.floor(devengado * 0.99)}}
`;
}

function unidades(m) {
  const lista = m.unidades.map(({ id, nombre }) => `  - {id: ${id}, nombre: ${nombre}, organo: linea}`);
  return `tipo: unidades\nversion: 1\nunidades:\n${lista.join('\n')}\n`;
}

/** Maneras en que una municipalidad se equivoca de verdad. */
const ROTURAS = [
  (archivos) => ({ ...archivos, [`poi/${ANIO}-S1.yaml`]: archivos[`poi/${ANIO}-S1.yaml`].replace(/objetivo: (\w+)-1/, 'objetivo: $1-9') }),
  (archivos) => ({ ...archivos, [`poi/${ANIO}-S1.yaml`]: archivos[`poi/${ANIO}-S1.yaml`].replace('meta: ', 'meta: 1') }),
  (archivos) => ({ ...archivos, 'plan.yaml': archivos['plan.yaml'].replace('periodo: {inicio: 2023', 'periodo: {inicio: dos mil') }),
  (archivos) => ({ ...archivos, 'unidades.yaml': archivos['unidades.yaml'].replace(', nombre:', ' nombre:') }),
];

function archivosDe(m, hasta, rotas) {
  const archivos = {
    'plan.yaml': plan(m, hasta),
    'unidades.yaml': unidades(m),
    [`poi/${ANIO}-S1.yaml`]: poi(m, 1),
    ...(hasta === `${ANIO}-S1`
      ? {}
      : { [`poi/${ANIO}-S2.yaml`]: poi(m, 2), [`audiencias/${ANIO}-09.yaml`]: audiencia(m), [`presupuesto/${ANIO}.yaml`]: presupuesto(m) }),
  };
  const a = azar(m.semilla, m.i, 50);
  return a.pasa(rotas) ? a.uno(ROTURAS)(archivos) : archivos;
}

function opcion(nombre, valor) {
  const en = process.argv.indexOf(`--${nombre}`);
  return en === -1 ? valor : process.argv[en + 1];
}

const carpeta = process.argv[2];
if (carpeta === undefined || carpeta.startsWith('--')) {
  process.stderr.write('Diga en qué carpeta: node examples/region/generar.js region\n');
  process.exitCode = 2;
} else {
  const cuantas = Number(opcion('cuantas', '12'));
  for (let i = 0; i < cuantas; i++) {
    const m = municipalidad(i, Number(opcion('semilla', '1')));
    const archivos = archivosDe(m, opcion('hasta', `${ANIO}-S2`), Number(opcion('rotas', '5')));
    for (const [nombre, contenido] of Object.entries(archivos)) {
      const ruta = join(carpeta, m.carpeta, nombre);
      mkdirSync(dirname(ruta), { recursive: true });
      writeFileSync(ruta, contenido);
    }
  }
  process.stdout.write(`${cuantas} municipalidades inventadas en ${carpeta}\n`);
}
