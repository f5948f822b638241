/** A municipality of one district, whose activities name only codes of the PEI and places below the district. */
export const DISTRICT: Readonly<Record<string, string>> = {
  'plan.yaml': `
tipo: plan
version: 1
id: pilcuyo-2023-2026
titulo: Plan de Gobierno Municipal 2023-2026
entidad:
  nombre: Municipalidad Distrital de Pilcuyo
  nivel: distrital
  ubigeo: "210503"
  lugares:
    - {id: CP-01, nombre: Sacari, tipo: centro_poblado, distrito: "210503", poblacion: 1250}
    - {id: COM-02, nombre: Cachi Pucará, tipo: comunidad, distrito: "210503", poblacion: 640}
    - {id: BAR-03, nombre: Central, tipo: barrio}
    - {id: COM-04, nombre: Huancasani, tipo: comunidad}
  contacto: {direccion: Plaza de Armas s/n, horario: Lunes a viernes de 8:00 a 16:00, web: https://www.gob.pe/munipilcuyo}
periodo: {inicio: 2023, fin: 2026}
estado: vigente
rendicion: {frecuencia: semestral}
dimensiones:
  social:
    objetivos:
      - id: SOC-1
        nombre: Agua para todas las comunidades
        pei: [OEI.02]
        indicadores:
          - {id: SOC-1.1, nombre: Viviendas con agua, unidad_medida: porcentaje, sentido: ascendente, linea_base: {anio: 2022, valor: 40, fuente: Padrón}, metas: {2023: 50, 2026: 80}}
        programas:
          - {codigo: "1.0", nombre: Agua segura, proyectos: [{codigo: "1.1", nombre: Sistemas de agua}]}
  economica:
    objetivos:
      - id: ECO-1
        nombre: Ganadería que da ingresos
        pei: [AEI.03.01]
        indicadores:
          - {id: ECO-1.1, nombre: Litros de leche por vaca, unidad_medida: litro, sentido: ascendente, linea_base: {anio: 2022, valor: 6, fuente: GDE}, metas: {2023: 7, 2026: 10}}
        programas: [{codigo: "2.0", nombre: Leche}]
  ambiental: {objetivos: []}
  institucional: {objetivos: []}
`,
  'unidades.yaml': `
tipo: unidades
version: 1
unidades:
  - {id: SGI, nombre: Subgerencia de Infraestructura}
  - {id: SGD, nombre: Subgerencia de Desarrollo Económico}
`,
  'poi/2023.yaml': `
tipo: poi
version: 1
plan: pilcuyo-2023-2026
periodo: 2023
estado: en_ejecucion
fecha_corte: 2023-06-30
gasto: {aprobado_por: SGI, norma: R.A. 010-2023-MDP, fecha: 2023-01-10}
actividades:
  - id: SGI-1
    nombre: Instalar piletas públicas
    pei: AEI.02.01
    proyecto: "1.1"
    unidad: SGI
    lugares: [CP-01, COM-02]
    presupuesto: {pia: 100000, pim: 120000, devengado: 60000}
    indicador: {nombre: Piletas instaladas, unidad_medida: pileta, meta: 24, programado: {feb: 2, mar: 2, abr: 2, may: 2, jun: 2, jul: 3, ago: 3, set: 4, oct: 4}, ejecutado: {ene: 0, feb: 2, mar: 2, abr: 1, may: 2, jun: 1}}
    evidencias: [{tipo: acta, titulo: Acta de entrega, url: https://www.gob.pe/munipilcuyo/acta}]
  - id: SGI-2
    nombre: Limpiar reservorios
    pei: AEI.02.02
    unidad: SGI
    lugares: [COM-02]
    tambien: [ECO-1]
    presupuesto: {sin_costo: Lo hace el personal de planta}
    indicador: {nombre: Reservorios limpios, unidad_medida: reservorio, meta: 12, programado: {mar: 3, jun: 3, set: 3, dic: 3}, ejecutado: {ene: 0, feb: 0, mar: 3, abr: 0, may: 0, jun: 3}}
    evidencias: [{tipo: acta, titulo: Acta de limpieza, url: https://www.gob.pe/munipilcuyo/acta2}]
  - id: SGD-1
    nombre: Capacitar a ganaderos
    pei: AEI.03.01
    unidad: SGD
    lugares: [BAR-03]
    distritos: ["2105"]
    presupuesto: {pia: 30000, pim: 30000, devengado: 9000}
    indicador: {nombre: Ganaderos capacitados, unidad_medida: persona, meta: 80, programado: {abr: 20, jun: 20, set: 20, nov: 20}, ejecutado: {ene: 0, feb: 0, mar: 0, abr: 20, may: 0, jun: 18}}
    evidencias: [{tipo: lista, titulo: Lista de asistencia, url: https://www.gob.pe/munipilcuyo/lista}]
`,
  'audiencias/2023-05.yaml': `
tipo: audiencia
version: 1
id: AP-2023-05
fecha: 2023-05-19
lugar: Coliseo municipal
convocatoria: {norma: D.A. 004-2023, fecha: 2023-04-28}
periodo_informado: 2022-S2
demandas:
  - {id: D-2023-01, texto: Pileta para la escuela, lugar: COM-02, estado: atendida, respuesta: Se instaló en junio., actividad: SGI-1}
`,
};
