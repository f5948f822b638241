/**
 * A project with about half of its stages, months and results missing. Every number that it states is far from zero, so
 * that a zero in what the program prints of it stands for a datum that nobody gave.
 */
const PLAN = `
tipo: plan
version: 1
id: faltan-2019-2022
titulo: Plan de Gobierno Municipal 2019-2022
entidad:
  nombre: Municipalidad Distrital de Prueba
  nivel: distrital
  ubigeo: "210199"
  distritos: [{ubigeo: "210199", nombre: Prueba}]
  lugares: [{id: L-1, nombre: Alto, tipo: barrio}, {id: L-2, nombre: Bajo, tipo: barrio}]
periodo: {inicio: 2019, fin: 2022}
estado: registrado
dimensiones:
  social:
    objetivos:
      - id: SOC-1
        nombre: Agua segura
        indicadores:
          - {id: SOC-1.1, nombre: Hogares con agua segura, unidad_medida: porcentaje, sentido: ascendente, linea_base: {anio: 2018, valor: 41, fuente: Padrón}, metas: {2019: 47, 2020: 53, 2021: 59, 2022: 67}}
          - {id: SOC-1.2, nombre: Horas de agua al día, unidad_medida: hora, sentido: ascendente, metas: {2022: 19}}
          - {id: SOC-1.3, nombre: Niños con anemia, meta_registrada: Reducir la anemia al 31% en 2031}
  economica:
    objetivos:
      - id: ECO-1
        nombre: Más ventas en la feria
        meta_registrada: Una feria en cada barrio
  ambiental:
    objetivos:
      - id: AMB-1
        nombre: Calles limpias
        indicadores:
          - {id: AMB-1.1, nombre: Puntos críticos de basura, unidad_medida: punto, sentido: descendente, linea_base: {anio: 2018, valor: 29, fuente: Mapa}, metas: {2019: 23, 2022: 13}}
  institucional:
    objetivos:
      - id: INS-1
        nombre: Trámites a tiempo
        indicadores:
          - {id: INS-1.1, nombre: Trámites a tiempo, unidad_medida: porcentaje, sentido: ascendente, sin_linea_base: Nadie los contaba, metas: {2019: 61, 2022: 83}}
`;

const UNITS = `
tipo: unidades
version: 1
unidades: [{id: U1, nombre: Subgerencia de Obras}, {id: U2, nombre: Subgerencia de Servicios}]
`;

/** What each activity states of its money: by turns everything, some stages, only the opening budget, nothing spent. */
const FIRST_HALF = `
  - id: A-1
    nombre: Instalar conexiones de agua en el barrio Alto
    objetivo: SOC-1
    unidad: U1
    distritos: ["210199"]
    lugares: [L-1]
    presupuesto: {pia: 71311, pim: 83117, devengado: 37199}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, programado: {ene: 7, feb: 11, mar: 13, abr: 17, may: 19, jun: 23}, ejecutado: {ene: 5, feb: 9, mar: 12, abr: 16}}
  - id: A-2
    nombre: Cuidar los pozos del barrio Bajo
    objetivo: SOC-1
    unidad: U1
    lugares: [L-2]
    presupuesto: {pia: 41177}
    indicador: {nombre: Pozos cuidados, unidad_medida: pozo, meta: 31}
  - id: A-3
    nombre: Organizar la feria de productores
    objetivo: ECO-1
    unidad: U2
    presupuesto: {pim: 23719, certificado: 19319}
    indicador: {nombre: Ferias organizadas, unidad_medida: feria, programado: {mar: 3, jun: 5}}
  - id: A-4
    nombre: Recoger la basura de las calles
    objetivo: AMB-1
    unidad: U2
    presupuesto: {pia: 61121, pim: 67121, programado: {ene: 5119, feb: 5171, mar: 5233, abr: 5279, may: 5323, jun: 5381}}
    indicador: {nombre: Toneladas recogidas, unidad_medida: tonelada, meta: 211, logrado: 197}
  - id: A-5
    nombre: Atender los trámites de la ventanilla
    objetivo: INS-1
    unidad: U2
    presupuesto: {sin_costo: Los atiende el personal de planta}
    indicador: {nombre: Trámites atendidos, unidad_medida: trámite, acumulacion: ultimo, programado: {ene: 61, feb: 67, mar: 71, abr: 73, may: 79, jun: 83}}
  - id: A-6
    nombre: Mejorar el camino al barrio Alto
    tipo: inversion
    objetivo: SOC-1
    unidad: U1
    cui: "2401234"
    inversion: {costo_total: 941117}
    presupuesto: {detalle: [{rubro: "18", pim: 53117, devengado: 29173}, {rubro: "07", pim: 31193}], girado: 27143}
    indicador: {nombre: Camino mejorado, unidad_medida: metro, programado: {feb: 113, abr: 127, jun: 131}, ejecutado: {feb: 101}}
`;

const SECOND_HALF = `
  - id: A-1
    nombre: Instalar conexiones de agua en el barrio Alto
    objetivo: SOC-1
    unidad: U1
    presupuesto: {pim: 89113}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, programado: {jul: 21, ago: 19, set: 17, oct: 13, nov: 11, dic: 7}, ejecutado: {jul: 14, oct: 12}}
  - id: A-2
    nombre: Cuidar los pozos del barrio Bajo
    objetivo: SOC-1
    unidad: U1
    presupuesto: {pia: 41177, devengado: 13313}
    indicador: {nombre: Pozos cuidados, unidad_medida: pozo, meta: 37, logrado: 29}
  - id: A-7
    nombre: Sembrar árboles en la ribera
    objetivo: AMB-1
    unidad: U2
    presupuesto: {pim: 17393, devengado_mensual: {jul: 1123, set: 2111}}
    indicador: {nombre: Árboles sembrados, unidad_medida: árbol, meta: 313}
`;

const RESULTS = `
resultados:
  - {indicador: SOC-1.1, valor: 44, fecha: 2019-06-30, fuente: Padrón}
  - {indicador: AMB-1.1, valor: 27, fecha: 2019-06-30, fuente: Mapa}
`;

export const HALF_MISSING: Readonly<Record<string, string>> = {
  'plan.yaml': PLAN,
  'unidades.yaml': UNITS,
  'poi/2019-S1.yaml': poi('2019-S1', '2019-06-30', FIRST_HALF) + RESULTS,
  'poi/2019-S2.yaml': poi('2019-S2', '2019-12-31', SECOND_HALF),
};

/** The same kind of gaps in one document of the whole year. */
export const HALF_MISSING_YEARLY: Readonly<Record<string, string>> = {
  'plan.yaml': PLAN,
  'unidades.yaml': UNITS,
  'poi/2019.yaml': poi('2019', '2019-09-30', FIRST_HALF) + RESULTS,
};

function poi(periodo: string, corte: string, actividades: string): string {
  return `tipo: poi
version: 1
plan: faltan-2019-2022
periodo: ${periodo}
estado: en_ejecucion
fecha_corte: ${corte}
actividades:${actividades}`;
}
