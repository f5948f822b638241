/** A project in which every field of every schema stands at least once: what `readers.test.ts` changes one by one. */
export const EVERY_FIELD: Readonly<Record<string, string>> = {
  'plan.yaml': `
tipo: plan
version: 1
id: puno-2019-2022
titulo: Plan de Gobierno Municipal 2019-2022
entidad:
  nombre: Municipalidad Provincial de Puno
  nivel: provincial
  ubigeo: "210101"
  sec_ejec: "300680"
  distritos: [{ubigeo: "210101", nombre: Puno, poblacion: 150000}, {ubigeo: "210102", nombre: Ácora, poblacion: 28679}]
  lugares: [{id: CP-03, nombre: Llavini, tipo: barrio, distrito: "210101", poblacion: 900}]
  contacto: {direccion: Jr. Deustua 458, telefono: "051-351019", correo: mesadepartes@munipuno.gob.pe, web: https://www.munipuno.gob.pe, horario: Lunes a viernes de 8 a 16 horas}
periodo: {inicio: 2019, fin: 2022}
procedencia: {fuente: JNE, codigo: ERM.2018012345, url: https://www.jne.gob.pe/plan, fecha: 2018-06-19}
estado: vigente
modificaciones: [{fecha: 2020-03-01, norma: A.C. 012-2020-MPP, motivo: Menos ingresos por el canon, afecta: [SOC-1.1]}]
organizacion_politica: Partido de Prueba
aprobacion: {norma: A.C. 003-2019-MPP, fecha: 2019-01-15, url: https://www.munipuno.gob.pe/acuerdo}
vision: Una provincia con agua para todos.
ejes: [{id: EJE-1, nombre: Derechos fundamentales}, {id: EJE-2, nombre: Oportunidades}]
dimensiones:
  social:
    lema: Convivencia
    valores: [Solidaridad, Respeto]
    objetivos:
      - id: SOC-1
        nombre: Vida digna y saludable
        problema: Déficit de agua y desagüe
        enunciado: Lograr que todos vivan dignamente.
        meta_registrada: Cobertura total de agua
        pei: [OEI.02]
        ejes: [EJE-1]
        ods: ["6.1"]
        pdc: [OE-3]
        responsable: GIM
        aliados: [GORE Puno]
        peso: 60
        indicadores:
          - id: SOC-1.1
            nombre: Viviendas con agua
            enunciado: Incrementar la cobertura de viviendas con agua.
            meta_registrada: Cobertura al 100% al 2022
            unidad_medida: porcentaje
            tipo: resultado
            sentido: ascendente
            agregacion: no_agregable
            relevancia: 1
            linea_base: {anio: 2017, valor: 68, fuente: Censo}
            metas: {2019: 80, 2020: 88, 2022: 100}
            metas_semestrales: {2019-S1: 76}
            metodo_calculo: Viviendas con agua entre viviendas
            numerador: Viviendas con agua
            denominador: Viviendas de la provincia
            fuente: EPS de la provincia
            limitaciones: No cuenta las viviendas aisladas
            frecuencia: semestral
          - id: SOC-1.2
            nombre: Nivel del servicio de agua
            unidad_medida: nivel
            tipo: resultado
            sentido: ascendente
            sin_linea_base: Nadie lo medía antes
            metas: {2019: 2, 2022: 3}
            escala: [Ninguno, Básico, Completo]
            relevancia: 2
        programas:
          - codigo: "1.0"
            nombre: Vivienda digna
            proyectos: [{codigo: "1.1", nombre: Redes de agua, cui: "2401234"}]
            actividades: [{codigo: "1.2", nombre: Educación sanitaria}]
      - id: SOC-2
        nombre: Seguridad en las calles
        problema: Robos
        responsable: GAF
        peso: 40
        indicadores:
          - {id: SOC-2.1, nombre: Denuncias por robo, unidad_medida: denuncia, tipo: impacto, sentido: descendente, linea_base: {anio: 2018, valor: 500, fuente: PNP}, metas: {2019: 450, 2022: 300}}
        programas: [{codigo: "2.0", nombre: Serenazgo}]
  economica: {objetivos: []}
  ambiental: {objetivos: []}
  institucional: {objetivos: []}
marco:
  pdc: [{id: OE-3, nombre: Servicios básicos para todos}]
  pei: [{id: OEI.02, nombre: Mejorar los servicios}, {id: AEI.02.01, nombre: Redes de agua ampliadas}]
rendicion: {frecuencia: semestral, texto: Se rendirá cuentas en cabildo abierto.}
`,
  'unidades.yaml': `
tipo: unidades
version: 1
unidades:
  - {id: GM, nombre: Gerencia Municipal, organo: alta_direccion, responsable: Gerente Municipal}
  - {id: GIM, nombre: Gerencia de Ingeniería Municipal, organo: linea, depende_de: GM, responsable: Gerente de Ingeniería, centro_costo: "03.01", vigencia: {desde: 2018-01-01, hasta: 2025-12-31}}
  - {id: GAF, nombre: Gerencia de Administración y Finanzas, organo: apoyo, depende_de: GM, responsable: Gerente de Administración}
`,
  'poi/2019-S1.yaml': `
tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2019-S1
unidad: GIM
estado: en_ejecucion
fecha_corte: 2019-06-30
fecha_entrega: 2019-07-05
gasto: {aprobado_por: GAF, norma: R.G.M. 045-2019-MPP, fecha: 2019-01-15, techo: 9000000}
actividades:
  - id: GIM-014
    nombre: Ampliación de redes de agua
    tipo: inversion
    objetivo: SOC-1
    pei: AEI.02.01
    tambien: [SOC-2]
    proyecto: "1.1"
    indicador_plan: SOC-1.1
    unidad: GIM
    corresponsables: [GAF]
    estado: en_ejecucion
    distritos: ["210102"]
    lugares: [CP-03]
    prioridad: alta
    financiamiento: parcial
    beneficiarios: {total: 1200, mujeres: 640, hombres: 560}
    codigo_ceplan: AOI00000500001
    cui: "2401234"
    presupuesto_participativo: true
    inversion: {costo_total: 2400000, devengado_anterior: 310000, inicio: 2018-09-01, fin: 2020-06-30}
    presupuesto:
      pia: 800000
      pim: 850000
      certificado: 700000
      comprometido: 640000
      compromiso_mensual: 600000
      devengado: 510000
      girado: 498000
      programado: {ene: 0, feb: 80000, mar: 80000, abr: 120000, may: 120000, jun: 80000}
      rubro: "18"
      fuente: "5"
      generica: "2.6"
      categoria: "9002"
      producto: "3999999"
      actividad_presupuestal: "5000003"
      meta_siaf: "0002"
      modificaciones: [{fecha: 2019-03-20, norma: R.A. 120-2019-MPP, monto: 50000, motivo: Saldo de balance}]
    indicador:
      nombre: Conexiones instaladas
      unidad_medida: conexión
      tipo: producto
      sentido: ascendente
      acumulacion: suma
      meta: 60
      meta_anual: 100
      meta_original: 70
      programado_original: {feb: 20, mar: 10, abr: 15, may: 15, jun: 10}
      programado: {ene: 0, feb: 10, mar: 10, abr: 15, may: 15, jun: 10}
      ejecutado: {ene: 0, feb: 8, mar: 10, abr: 12, may: 10, jun: 8}
    productos:
      - {nombre: Manual de operación, unidad_medida: manual, meta: 2, entregado: 1}
    cronograma:
      - {id: T1, tarea: Expediente, inicio: 2019-01-10, fin: 2019-02-28, avance: 100, fin_real: 2019-03-05, hito: true}
      - {id: T2, tarea: Zanjas, inicio: 2019-03-01, fin: 2020-03-31, avance: 40, depende_de: [T1], hito: false}
    desvio: {causa: expediente_tecnico, detalle: El expediente se observó dos veces}
    medidas: [{texto: Segunda cuadrilla, unidad: GAF, plazo: 2019-08-15, estado: pendiente}]
    evidencias: [{tipo: acta, titulo: Acta de entrega, archivo: evidencias/acta-12.pdf}, {tipo: foto, titulo: Fotos de la obra, url: https://www.munipuno.gob.pe/fotos}]
    demandas: [D-2019-01]
  - id: GIM-015
    nombre: Mantenimiento de reservorios
    objetivo: SOC-1
    presupuesto:
      detalle: [{fuente: "2", rubro: "09", generica: "2.3", meta_siaf: "0007", pia: 90000, pim: 90000, certificado: 80000, comprometido: 70000, compromiso_mensual: 65000, devengado: 60000, girado: 50000, programado: {ene: 10000, mar: 20000, jun: 30000}}]
    indicador: {nombre: Reservorios limpios, unidad_medida: reservorio, meta: 20, meta_original: 24, logrado: 12}
    productos: [{nombre: Reservorios limpios}]
    cronograma: [{id: T1, tarea: Limpieza, inicio: 2019-02-01, fin: 2019-06-30, avance: 60}]
    desvios: [{mes: may, causa: personal, detalle: Faltaron operarios}]
    medidas: [{texto: Contratar dos operarios, plazo: 2019-09-30}]
  - id: GIM-016
    nombre: Vigilancia de la calidad del agua
    objetivo: SOC-1
    unidad: GAF
    presupuesto: {pia: 20000, pim: 20000, devengado_mensual: {ene: 1000, feb: 2000, mar: 3000}}
    indicador: {nombre: Muestras tomadas, unidad_medida: muestra, meta: 12, programado: {mar: 6, jun: 6}, ejecutado: {mar: 6, jun: 6}}
    productos: [{nombre: Muestras tomadas}]
    cronograma: [{id: T1, tarea: Muestreo, inicio: 2019-03-01, fin: 2019-06-30, avance: 100, fin_real: 2019-06-28}]
  - id: GIM-017
    nombre: Charlas de educación sanitaria
    objetivo: SOC-1
    presupuesto: {sin_costo: Lo hace el personal de planta}
    indicador: {nombre: Charlas dadas, unidad_medida: charla, meta: 6, programado: {mar: 3, jun: 3}, ejecutado: {mar: 3, jun: 3}}
    productos: [{nombre: Charlas dadas}]
    cronograma: [{id: T1, tarea: Charlas, inicio: 2019-03-01, fin: 2019-06-30, avance: 100, fin_real: 2019-06-28}]
  - id: GIM-018
    nombre: Rondas de serenazgo
    objetivo: SOC-2
    estado: cancelada
    cancelacion: {fecha: 2019-05-10, norma: R.G.M. 120-2019-MPP}
    desvio: {causa: presupuesto_insuficiente}
    presupuesto: {pia: 50000, pim: 50000}
    indicador: {nombre: Rondas hechas, unidad_medida: ronda, meta: 100, programado: {mar: 50, jun: 50}, ejecutado: {mar: 0}}
    productos: [{nombre: Rondas hechas}]
    cronograma: [{id: T1, tarea: Rondas, inicio: 2019-03-01, fin: 2019-06-30, avance: 0}]
  - id: GIM-019
    nombre: Cámaras de vigilancia
    objetivo: SOC-2
    activa: false
    presupuesto: {pia: 10000, pim: 0}
    indicador: {nombre: Cámaras instaladas, unidad_medida: cámara, meta: 4}
resultados:
  - {indicador: SOC-1.1, valor: 74, fecha: 2019-06-30, fuente: EPS EMSAPUNO, preliminar: false, por_distrito: {"210102": 61}}
  - {indicador: SOC-2.1, valor: 470, fecha: 2019-06-28, fuente: PNP}
evaluacion:
  logros: [Se instalaron cuarenta y ocho conexiones, {texto: Se capacitó a los operarios}]
  dificultades: [{texto: El expediente se demoró, causa: expediente_tecnico}]
  amenazas: [{texto: Lluvias adelantadas, impacto: alto, probabilidad: media}]
  ventajas: [Hay mano de obra local, {texto: El GORE presta maquinaria, impacto: medio, probabilidad: alta}]
  medidas: [{texto: Revisar los expedientes antes, unidad: GIM, plazo: 2019-09-30, estado: en_curso}]
`,
  'poi/2019-S2.yaml': `
tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2019-S2
unidad: GIM
estado: cerrado
fecha_corte: 2019-12-31
fecha_entrega: 2020-01-10
gasto: {aprobado_por: GAF, norma: R.G.M. 145-2019-MPP, fecha: 2019-07-15}
actividades:
  - id: GIM-014
    nombre: Ampliación de redes de agua
    objetivo: SOC-1
    presupuesto: {pia: 800000, pim: 850000, certificado: 850000, comprometido: 850000, devengado: 840000, girado: 830000}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 40, meta_anual: 100, programado: {jul: 20, oct: 20}, ejecutado: {jul: 20, oct: 18}}
`,
  'poi/2020.yaml': `
tipo: poi
version: 1
plan: puno-2019-2022
periodo: 2020
unidad: GIM
estado: en_ejecucion
fecha_corte: 2020-06-30
gasto: {aprobado_por: GAF, norma: R.G.M. 005-2020-MPP, fecha: 2020-01-15}
actividades:
  - id: GIM-101
    nombre: Redes de agua, segunda etapa
    objetivo: SOC-1
    sucede_a: GIM-014
    presupuesto: {pia: 100000, pim: 100000, devengado: 40000}
    indicador: {nombre: Conexiones instaladas, unidad_medida: conexión, meta: 40, programado: {mar: 20, set: 20}, ejecutado: {mar: 18}}
`,
  'audiencias/2019-05.yaml': `
tipo: audiencia
version: 1
id: AP-2019-05
fecha: 2019-05-17
hora: "9:00"
lugar: Coliseo cerrado
convocatoria: {norma: D.A. 004-2019-MPP, fecha: 2019-04-26}
periodo_informado: 2018-S2
demandas: [{id: D-2019-01, texto: Agua para el barrio, distrito: "210102", lugar: CP-03, mecanismo: audiencia, estado: atendida, respuesta: Está en obra, actividad: GIM-014}]
compromisos: [{id: C-2019-01, texto: Terminar el expediente, unidad: GIM, plazo: 2019-06-15, estado: cumplida, actividad: GIM-014}]
participantes: {inscritos: 120, oradores: 14, asistentes: 310}
`,
  'presupuesto/2019.yaml': `
tipo: presupuesto
version: 1
anio: 2019
fecha_corte: 2019-12-31
fuente: MEF, Consulta Amigable
gasto: {pia: 20000000, pim: 25000000, certificado: 24000000, comprometido: 23000000, compromiso_mensual: 22500000, devengado: 22000000, girado: 21500000}
por_generica:
  - {generica: "2.3", pia: 12000000, pim: 15000000, certificado: 14500000, comprometido: 14000000, compromiso_mensual: 13800000, devengado: 13500000, girado: 13200000}
  - {generica: "2.6", pia: 8000000, pim: 10000000, certificado: 9500000, comprometido: 9000000, compromiso_mensual: 8700000, devengado: 8500000, girado: 8300000}
por_rubro:
  - {rubro: "18", pia: 20000000, pim: 25000000, certificado: 24000000, comprometido: 23000000, compromiso_mensual: 22500000, devengado: 22000000, girado: 21500000}
ingresos: {pia: 20000000, pim: 25000000, recaudado: 23000000}
deuda: {saldo: 1500000, servicio: 300000}
anteriores: [{anio: 2018, pim: 18000000, devengado: 15000000}]
`,
  'borradores/2019.yaml': `
tipo: presupuesto
version: 1
anio: 2019
gasto: {pia: 1, pim: 1}
`,
  'plan.config.yaml': `
semaforo: {verde: 95, amarillo: 75}
avance: {tipo: I, pesos: igual, sin_dato: excluir, cobertura_minima: 50}
brecha: 20
reglas: {avance/sin-evidencia: off}
reglas_por_archivo: {plan.yaml: {indicador: off}}
requiere: ">=1.0"
base: plan.base.yaml
cambios: {corte-cambiado: aviso}
excluir: ["borradores/**"]
plantillas: plantillas/
informe: {mostrar_organizacion_politica: true, escudo: escudo.svg, licencia: CC-BY-4.0}
`,
  'plan.base.yaml': `
version: 1
hallazgos:
  - {regla: avance/meta-reducida, documento: poi/2019-S1.yaml, id: GIM-014, campo: indicador.meta, valores: [GIM-014, "70", "60"], veces: 1}
  - {regla: cronograma/fuera-del-anio, documento: poi/2019-S1.yaml, id: GIM-014/T2, campo: fin, gravedad: aviso, valores: [Zanjas, "2020-03-31", "2019"]}
`,
};
