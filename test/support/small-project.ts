/** A project with one of each thing that a report must tell: every state, a work, a reschedule, a hearing. */
export const SMALL: Readonly<Record<string, string>> = {
  'plan.yaml': `
tipo: plan
version: 1
id: puno-2019-2022
titulo: Plan de Gobierno Municipal 2019-2022
entidad:
  nombre: Municipalidad Provincial de Puno
  nivel: provincial
  ubigeo: "210101"
  distritos: [{ubigeo: "210101", nombre: Puno}, {ubigeo: "210102", nombre: Ácora}]
periodo: {inicio: 2019, fin: 2022}
estado: vigente
organizacion_politica: Partido de Prueba
vision: Una provincia de calidad de vida
dimensiones:
  social:
    lema: Convivencia
    objetivos:
      - id: SOC-1
        nombre: Vida digna y saludable
        problema: Déficit de servicios básicos
        responsable: GIM
        indicadores:
          - id: SOC-1.1
            nombre: Viviendas con servicios básicos
            unidad_medida: porcentaje
            tipo: resultado
            sentido: ascendente
            linea_base: {anio: 2017, valor: 68.0, fuente: "INEI, Censo 2017"}
            metas: {2019: 80, 2020: 88, 2021: 94, 2022: 100}
            metas_semestrales: {2019-S1: 76}
          - id: SOC-1.2
            nombre: Casos de enfermedades por agua insegura
            unidad_medida: caso
            tipo: impacto
            sentido: descendente
            linea_base: {anio: 2018, valor: 240, fuente: DIRESA}
            metas: {2019: 210, 2020: 180, 2021: 150, 2022: 120}
        programas:
          - codigo: "1.0"
            nombre: Vivienda digna para todos
            proyectos: [{codigo: "1.1", nombre: Saneamiento}]
  economica:
    objetivos:
      - id: ECO-1
        nombre: Más ingresos para los productores
        problema: Bajos precios
        responsable: GAF
        indicadores:
          - id: ECO-1.1
            nombre: Producción de leche
            unidad_medida: tonelada
            tipo: impacto
            sentido: ascendente
            frecuencia: anual
            linea_base: {anio: 2018, valor: 900, fuente: MIDAGRI}
            metas: {2019: 950, 2020: 1000, 2021: 1050, 2022: 1100}
        programas: [{codigo: "1.0", nombre: Leche}]
  ambiental:
    objetivos:
      - id: AMB-1
        nombre: Ambiente saludable
        problema: Residuos sin recoger
        responsable: GMAS
        indicadores:
          - id: AMB-1.1
            nombre: Toneladas recogidas
            unidad_medida: tonelada
            tipo: producto
            sentido: ascendente
            linea_base: {anio: 2018, valor: 100, fuente: GMAS}
            metas: {2019: 120, 2020: 140, 2021: 160, 2022: 180}
        programas: [{codigo: "1.0", nombre: Residuos}]
  institucional:
    objetivos:
      - id: INS-1
        nombre: Cuentas claras
        problema: Poca información pública
        responsable: GAF
        indicadores:
          - id: INS-1.1
            nombre: Pedidos de información atendidos a tiempo
            unidad_medida: porcentaje
            tipo: producto
            sentido: ascendente
            sin_linea_base: Nadie los contaba antes
            metas: {2019: 80, 2020: 85, 2021: 90, 2022: 95}
        programas: [{codigo: "1.0", nombre: Transparencia}]
`,
  'unidades.yaml': `
tipo: unidades
version: 1
unidades:
  - {id: GIM, nombre: Gerencia de Ingeniería Municipal, organo: linea}
  - {id: GMAS, nombre: Gerencia de Medio Ambiente, organo: linea}
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo}
`,
  'poi/2019-S1.yaml': `
tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2019-S1
estado: cerrado
fecha_corte: 2019-06-30
fecha_entrega: 2019-07-05
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019-MPP, fecha: 2019-01-15}
actividades:
  - id: GIM-014
    nombre: Ampliación de redes de agua
    tipo: inversion
    objetivo: SOC-1
    proyecto: "1.1"
    indicador_plan: SOC-1.1
    unidad: GIM
    distritos: ["210101"]
    beneficiarios: {total: 1200, mujeres: 640, hombres: 560}
    cui: "2401234"
    inversion: {costo_total: 2400000.00, devengado_anterior: 310000.00, inicio: 2018-09-01, fin: 2020-06-30}
    presupuesto:
      pia: 800000.00
      pim: 850000.00
      certificado: 700000.00
      comprometido: 640000.00
      devengado: 510000.00
      girado: 498000.00
      programado: {ene: 0, feb: 80000, mar: 80000, abr: 120000, may: 120000, jun: 80000}
      rubro: "18"
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      meta: 60
      meta_anual: 100
      programado: {ene: 0, feb: 10, mar: 10, abr: 15, may: 15, jun: 10}
      ejecutado: {ene: 0, feb: 8, mar: 10, abr: 12, may: 10, jun: 8}
    productos: [{nombre: Conexiones instaladas}, {nombre: Manual de operación, unidad_medida: manual, meta: 1, entregado: 0}]
    cronograma:
      - {id: T1, tarea: Zanjas, inicio: 2019-02-01, fin: 2019-05-31, avance: 90}
      - {id: T2, tarea: Entrega, inicio: 2019-12-06, fin: 2019-12-06, avance: 0, depende_de: [T1], hito: true}
    desvio: {causa: expediente_tecnico, detalle: El trazo atravesaba lotes ocupados}
    medidas: [{texto: Segunda cuadrilla, unidad: GIM, plazo: 2019-08-15, estado: pendiente}]
    evidencias: [{tipo: acta, titulo: Actas de entrega, url: "https://www.gob.pe/actas"}]
  - id: GIM-015
    nombre: Mantenimiento de pozos
    objetivo: SOC-1
    unidad: GIM
    distritos: ["210101", "210102"]
    presupuesto: {pia: 100000.00, certificado: 30000.00, comprometido: 20000.00, devengado: 15000.50, girado: 15000.50, rubro: "07"}
    indicador: {nombre: Pozos mantenidos, unidad_medida: pozo, meta: 4, meta_original: 6, meta_anual: 8, logrado: 5}
    productos: [{nombre: Pozos mantenidos}]
    cronograma: [{id: T1, tarea: Mantenimiento, inicio: 2019-01-10, fin: 2019-12-20, avance: 60}]
  - id: GIM-016
    nombre: Charlas de uso del agua
    objetivo: SOC-1
    unidad: GIM
    presupuesto: {sin_costo: Las dicta el personal de planta}
    indicador: {nombre: Charlas dictadas, unidad_medida: charla, meta: 10, meta_anual: 20}
    productos: [{nombre: Charlas dictadas}]
    cronograma: [{id: T1, tarea: Charlas, inicio: 2019-02-01, fin: 2019-12-20, avance: 0}]
  - id: GMAS-001
    nombre: Recolección de residuos
    objetivo: AMB-1
    unidad: GMAS
    presupuesto: {pia: 200000.00, pim: 200000.00, certificado: 190000.00, comprometido: 180000.00, devengado: 170000.00, girado: 170000.00, rubro: "09"}
    indicador: {nombre: Toneladas recogidas, unidad_medida: tonelada, meta: 100, meta_anual: 400, logrado: 30}
    productos: [{nombre: Toneladas recogidas}]
    cronograma: [{id: T1, tarea: Recolección, inicio: 2019-01-02, fin: 2019-12-31, avance: 10}]
    desvio: {causa: personal, detalle: Renunciaron dos choferes}
    medidas: [{texto: Contratar choferes, unidad: GMAS, plazo: 2019-07-31, estado: en_curso}]
  - id: GMAS-002
    nombre: Campaña de arborización
    objetivo: AMB-1
    unidad: GMAS
    estado: cancelada
    cancelacion: {fecha: 2019-05-10, norma: R.G.M. 120-2019-MPP}
    presupuesto: {pia: 5000.00, rubro: "09"}
    indicador: {nombre: Árboles plantados, unidad_medida: árbol, meta: 100}
    productos: [{nombre: Árboles plantados}]
    cronograma: [{id: T1, tarea: Plantación, inicio: 2019-03-01, fin: 2019-04-30, avance: 0}]
    desvio: {causa: clima_desastre, detalle: La sequía no permitió plantar}
resultados:
  - {indicador: SOC-1.1, valor: 74.0, fecha: 2019-06-30, fuente: EPS EMSAPUNO, por_distrito: {"210102": 61.0}}
  - {indicador: SOC-1.2, valor: 250, fecha: 2019-06-30, fuente: DIRESA}
evaluacion:
  logros: [Cuarenta y ocho familias tienen agua]
  dificultades: [{texto: El expediente tuvo que modificarse, causa: expediente_tecnico}]
  amenazas: [{texto: Las lluvias pueden inundar las zanjas, impacto: alto, probabilidad: media}]
  ventajas: [La EPS acompaña las pruebas]
  medidas: [{texto: Revisar los expedientes, unidad: GIM, plazo: 2019-05-30, estado: pendiente}]
`,
  'audiencias/2019-05.yaml': `
tipo: audiencia
version: 1
id: AP-2019-05
fecha: 2019-05-24
lugar: Teatro Municipal
periodo_informado: 2018-S2
demandas: [{id: D-2019-01, texto: Agua para Llavini, distrito: "210101", mecanismo: audiencia, estado: atendida, respuesta: Entró en la segunda etapa, actividad: GIM-014}]
compromisos: [{id: C-2019-01, texto: Terminar las zanjas, unidad: GIM, plazo: 2019-06-15, estado: en_curso, actividad: GIM-014}, {id: C-2019-02, texto: Publicar las respuestas, unidad: GAF, plazo: 2019-06-01, estado: cumplida}]
participantes: {inscritos: 10, oradores: 2, asistentes: 80}
`,
  'audiencias/2019-09.yaml': `
tipo: audiencia
version: 1
id: AP-2019-09
fecha: 2019-09-20
lugar: Teatro Municipal
periodo_informado: 2019-S1
compromisos: [{id: C-2019-09, texto: Un compromiso posterior al corte, unidad: GIM, plazo: 2019-12-31, estado: pendiente}]
`,
};
