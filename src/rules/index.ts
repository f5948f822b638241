import { actividadInexistente } from './audiencia/actividad-inexistente.ts';
import { compromisoSinPlazo } from './audiencia/compromiso-sin-plazo.ts';
import { compromisoSinUnidad } from './audiencia/compromiso-sin-unidad.ts';
import { compromisoVencido } from './audiencia/compromiso-vencido.ts';
import { demandaSinEstado } from './audiencia/demanda-sin-estado.ts';
import { demandaSinRespuesta } from './audiencia/demanda-sin-respuesta.ts';
import { fechaIncoherente } from './audiencia/fecha-incoherente.ts';
import { idDuplicado as audienciaIdDuplicado } from './audiencia/id-duplicado.ts';
import { lugarInexistente as audienciaLugarInexistente } from './audiencia/lugar-inexistente.ts';
import { periodoSinInforme } from './audiencia/periodo-sin-informe.ts';
import { sinConvocatoria } from './audiencia/sin-convocatoria.ts';
import { ubigeoAjeno as audienciaUbigeoAjeno } from './audiencia/ubigeo-ajeno.ts';
import { unidadInexistente as audienciaUnidadInexistente } from './audiencia/unidad-inexistente.ts';
import { acumuladoSospechoso } from './avance/acumulado-sospechoso.ts';
import { beneficiariosNoSuman } from './avance/beneficiarios-no-suman.ts';
import { decimalEnUnidadEntera } from './avance/decimal-en-unidad-entera.ts';
import { desvioSinMotivo } from './avance/desvio-sin-motivo.ts';
import { ejecutadoExcesivo } from './avance/ejecutado-excesivo.ts';
import { evidenciaInexistente } from './avance/evidencia-inexistente.ts';
import { logradoNoCuadra } from './avance/logrado-no-cuadra.ts';
import { mesAjeno } from './avance/mes-ajeno.ts';
import { mesFuturo } from './avance/mes-futuro.ts';
import { mesIncompleto } from './avance/mes-incompleto.ts';
import { mesSinDato } from './avance/mes-sin-dato.ts';
import { metaNoCuadra } from './avance/meta-no-cuadra.ts';
import { metaReducida } from './avance/meta-reducida.ts';
import { milesConPunto } from './avance/miles-con-punto.ts';
import { noProgramado } from './avance/no-programado.ts';
import { porcentajeSumado } from './avance/porcentaje-sumado.ts';
import { rojoSinMedida } from './avance/rojo-sin-medida.ts';
import { sinDato } from './avance/sin-dato.ts';
import { sinEvidencia } from './avance/sin-evidencia.ts';
import { concluidaSinFecha } from './cronograma/concluida-sin-fecha.ts';
import { dependenciaCircular } from './cronograma/dependencia-circular.ts';
import { dependenciaInexistente } from './cronograma/dependencia-inexistente.ts';
import { finAntesDeInicio } from './cronograma/fin-antes-de-inicio.ts';
import { finRealIncoherente } from './cronograma/fin-real-incoherente.ts';
import { fueraDelAnio } from './cronograma/fuera-del-anio.ts';
import { idDuplicado as cronogramaIdDuplicado } from './cronograma/id-duplicado.ts';
import { sucesoraAdelantada } from './cronograma/sucesora-adelantada.ts';
import { tareaVencida } from './cronograma/tarea-vencida.ts';
import { baseEnElEnunciado } from './indicador/base-en-el-enunciado.ts';
import { datoEstancado } from './indicador/dato-estancado.ts';
import { doble } from './indicador/doble.ts';
import { enunciadoContradictorio } from './indicador/enunciado-contradictorio.ts';
import { lineaBaseAntigua } from './indicador/linea-base-antigua.ts';
import { lineaBasePosterior } from './indicador/linea-base-posterior.ts';
import { metaFinalAusente } from './indicador/meta-final-ausente.ts';
import { metaNegativa } from './indicador/meta-negativa.ts';
import { metaRepetida } from './indicador/meta-repetida.ts';
import { metaSinCambio } from './indicador/meta-sin-cambio.ts';
import { metasIncompletas } from './indicador/metas-incompletas.ts';
import { metasRetroceden } from './indicador/metas-retroceden.ts';
import { nivelInexistente } from './indicador/nivel-inexistente.ts';
import { noMedible } from './indicador/no-medible.ts';
import { porcentajeImposible } from './indicador/porcentaje-imposible.ts';
import { puntosSinPorcentaje } from './indicador/puntos-sin-porcentaje.ts';
import { resultadoFueraDePeriodo } from './indicador/resultado-fuera-de-periodo.ts';
import { resultadoInexistente } from './indicador/resultado-inexistente.ts';
import { resultadoRepetido } from './indicador/resultado-repetido.ts';
import { resultadoSinFuente } from './indicador/resultado-sin-fuente.ts';
import { retroceso } from './indicador/retroceso.ts';
import { sentidoContradictorio } from './indicador/sentido-contradictorio.ts';
import { sinLineaBase } from './indicador/sin-linea-base.ts';
import { sinMeta } from './indicador/sin-meta.ts';
import { sobrecumplimiento } from './indicador/sobrecumplimiento.ts';
import { soloOperativos } from './indicador/solo-operativos.ts';
import { afectaInexistente } from './plan/afecta-inexistente.ts';
import { codigoFueraDeJerarquia } from './plan/codigo-fuera-de-jerarquia.ts';
import { ejeInexistente } from './plan/eje-inexistente.ts';
import { idDuplicado as planIdDuplicado } from './plan/id-duplicado.ts';
import { metaFueraDePeriodo } from './plan/meta-fuera-de-periodo.ts';
import { objetivoSinIndicador } from './plan/objetivo-sin-indicador.ts';
import { objetivoSinPrograma } from './plan/objetivo-sin-programa.ts';
import { pdcInexistente } from './plan/pdc-inexistente.ts';
import { peiInexistente } from './plan/pei-inexistente.ts';
import { periodoInvalido } from './plan/periodo-invalido.ts';
import { pesosNoSuman } from './plan/pesos-no-suman.ts';
import { proyectoSinProgramar } from './plan/proyecto-sin-programar.ts';
import { responsableInexistente } from './plan/responsable-inexistente.ts';
import { ubigeoAjeno as planUbigeoAjeno } from './plan/ubigeo-ajeno.ts';
import { actividadAbandonada } from './poi/actividad-abandonada.ts';
import { acumulacionCambiada } from './poi/acumulacion-cambiada.ts';
import { antecesoraInexistente } from './poi/antecesora-inexistente.ts';
import { casiDuplicada } from './poi/casi-duplicada.ts';
import { codigoCeplanRepetido } from './poi/codigo-ceplan-repetido.ts';
import { corteFueraDelPeriodo } from './poi/corte-fuera-del-periodo.ts';
import { cortesDistintos } from './poi/cortes-distintos.ts';
import { demandaInexistente } from './poi/demanda-inexistente.ts';
import { ejecucionSinEjecutar } from './poi/ejecucion-sin-ejecutar.ts';
import { entregaIncoherente } from './poi/entrega-incoherente.ts';
import { estadoIncoherente } from './poi/estado-incoherente.ts';
import { idDuplicado as poiIdDuplicado } from './poi/id-duplicado.ts';
import { inactivaConGasto } from './poi/inactiva-con-gasto.ts';
import { inactivaEmpezada } from './poi/inactiva-empezada.ts';
import { indicadorAjeno } from './poi/indicador-ajeno.ts';
import { lugarInexistente as poiLugarInexistente } from './poi/lugar-inexistente.ts';
import { nombreGenerico } from './poi/nombre-generico.ts';
import { objetivoCambiado } from './poi/objetivo-cambiado.ts';
import { objetivoInexistente } from './poi/objetivo-inexistente.ts';
import { objetivoSinActividades } from './poi/objetivo-sin-actividades.ts';
import { peiAjeno } from './poi/pei-ajeno.ts';
import { periodoFueraDelPlan } from './poi/periodo-fuera-del-plan.ts';
import { planInexistente } from './poi/plan-inexistente.ts';
import { proyectoAjeno } from './poi/proyecto-ajeno.ts';
import { semestreFaltante } from './poi/semestre-faltante.ts';
import { sentidoCambiado } from './poi/sentido-cambiado.ts';
import { sinCronograma } from './poi/sin-cronograma.ts';
import { sinIndicador } from './poi/sin-indicador.ts';
import { sinObjetivo } from './poi/sin-objetivo.ts';
import { sinPresupuesto } from './poi/sin-presupuesto.ts';
import { sinProductos } from './poi/sin-productos.ts';
import { sinUnidad } from './poi/sin-unidad.ts';
import { ubigeoAjeno as poiUbigeoAjeno } from './poi/ubigeo-ajeno.ts';
import { unidadDeMedidaCambiada } from './poi/unidad-de-medida-cambiada.ts';
import { unidadInexistente as poiUnidadInexistente } from './poi/unidad-inexistente.ts';
import { unidadSinActividades } from './poi/unidad-sin-actividades.ts';
import { anioRepetido } from './presupuesto/anio-repetido.ts';
import { avanceSinGasto } from './presupuesto/avance-sin-gasto.ts';
import { brecha } from './presupuesto/brecha.ts';
import { brechaCritica } from './presupuesto/brecha-critica.ts';
import { cadenaRota } from './presupuesto/cadena-rota.ts';
import { detalleNoCuadra } from './presupuesto/detalle-no-cuadra.ts';
import { devengadoDisminuye } from './presupuesto/devengado-disminuye.ts';
import { devengadoNegativo } from './presupuesto/devengado-negativo.ts';
import { devengadoNoCuadra } from './presupuesto/devengado-no-cuadra.ts';
import { enCero } from './presupuesto/en-cero.ts';
import { mesSinDevengado } from './presupuesto/mes-sin-dato.ts';
import { etapaPerdida } from './presupuesto/etapa-perdida.ts';
import { gastoSinAprobar } from './presupuesto/gasto-sin-aprobar.ts';
import { gastoSinAvance } from './presupuesto/gasto-sin-avance.ts';
import { inversionSinCui } from './presupuesto/inversion-sin-cui.ts';
import { mayorQueInstitucion } from './presupuesto/mayor-que-institucion.ts';
import { milesSospechosos } from './presupuesto/miles-sospechosos.ts';
import { modificacionesNoCuadran } from './presupuesto/modificaciones-no-cuadran.ts';
import { piaCambiado } from './presupuesto/pia-cambiado.ts';
import { pimSinModificacion } from './presupuesto/pim-sin-modificacion.ts';
import { programadoExcede } from './presupuesto/programado-excede.ts';
import { rubroIncoherente } from './presupuesto/rubro-incoherente.ts';
import { sinCorte } from './presupuesto/sin-corte.ts';
import { sinCostoConMonto } from './presupuesto/sin-costo-con-monto.ts';
import { techoExcedido } from './presupuesto/techo-excedido.ts';
import { datoPersonal } from './privacidad/dato-personal.ts';
import { rutaInsegura } from './privacidad/ruta-insegura.ts';
import { archivoNoLeido } from './proyecto/archivo-no-leido.ts';
import { caracterNoImprimible } from './proyecto/caracter-no-imprimible.ts';
import { configuracionRepetida } from './proyecto/configuracion-repetida.ts';
import { copiaDeArchivo } from './proyecto/copia-de-archivo.ts';
import { exclusionInutil } from './proyecto/exclusion-inutil.ts';
import { nombreDeArchivo } from './proyecto/nombre-de-archivo.ts';
import { planRepetido } from './proyecto/plan-repetido.ts';
import { recursoInutilizable } from './proyecto/recurso-inutilizable.ts';
import { reglaDesconocida } from './proyecto/regla-desconocida.ts';
import { sinPlan } from './proyecto/sin-plan.ts';
import { sinPoi } from './proyecto/sin-poi.ts';
import { sinUnidades } from './proyecto/sin-unidades.ts';
import { supresionInutil } from './proyecto/supresion-inutil.ts';
import { supresionSinMotivo } from './proyecto/supresion-sin-motivo.ts';
import { textoDanado } from './proyecto/texto-danado.ts';
import { versionInsuficiente } from './proyecto/version-insuficiente.ts';
import { ciclo } from './unidades/ciclo.ts';
import { fueraDeVigencia } from './unidades/fuera-de-vigencia.ts';
import { idDuplicado as unidadesIdDuplicado } from './unidades/id-duplicado.ts';
import { superiorInexistente } from './unidades/superior-inexistente.ts';
import type { Rule } from './rule.ts';

/** Every rule, sorted by id. A test compares this list with the folders. */
export const rules: readonly Rule[] = [
  actividadInexistente,
  compromisoSinPlazo,
  compromisoSinUnidad,
  compromisoVencido,
  demandaSinEstado,
  demandaSinRespuesta,
  fechaIncoherente,
  audienciaIdDuplicado,
  audienciaLugarInexistente,
  periodoSinInforme,
  sinConvocatoria,
  audienciaUbigeoAjeno,
  audienciaUnidadInexistente,
  acumuladoSospechoso,
  beneficiariosNoSuman,
  decimalEnUnidadEntera,
  desvioSinMotivo,
  ejecutadoExcesivo,
  evidenciaInexistente,
  logradoNoCuadra,
  mesAjeno,
  mesFuturo,
  mesIncompleto,
  mesSinDato,
  metaNoCuadra,
  metaReducida,
  milesConPunto,
  noProgramado,
  porcentajeSumado,
  rojoSinMedida,
  sinDato,
  sinEvidencia,
  concluidaSinFecha,
  dependenciaCircular,
  dependenciaInexistente,
  finAntesDeInicio,
  finRealIncoherente,
  fueraDelAnio,
  cronogramaIdDuplicado,
  sucesoraAdelantada,
  tareaVencida,
  baseEnElEnunciado,
  datoEstancado,
  doble,
  enunciadoContradictorio,
  lineaBaseAntigua,
  lineaBasePosterior,
  metaFinalAusente,
  metaNegativa,
  metaRepetida,
  metaSinCambio,
  metasIncompletas,
  metasRetroceden,
  nivelInexistente,
  noMedible,
  porcentajeImposible,
  puntosSinPorcentaje,
  resultadoFueraDePeriodo,
  resultadoInexistente,
  resultadoRepetido,
  resultadoSinFuente,
  retroceso,
  sentidoContradictorio,
  sinLineaBase,
  sinMeta,
  sobrecumplimiento,
  soloOperativos,
  afectaInexistente,
  codigoFueraDeJerarquia,
  ejeInexistente,
  planIdDuplicado,
  metaFueraDePeriodo,
  objetivoSinIndicador,
  objetivoSinPrograma,
  pdcInexistente,
  peiInexistente,
  periodoInvalido,
  pesosNoSuman,
  proyectoSinProgramar,
  responsableInexistente,
  planUbigeoAjeno,
  actividadAbandonada,
  acumulacionCambiada,
  antecesoraInexistente,
  casiDuplicada,
  codigoCeplanRepetido,
  corteFueraDelPeriodo,
  cortesDistintos,
  demandaInexistente,
  ejecucionSinEjecutar,
  entregaIncoherente,
  estadoIncoherente,
  poiIdDuplicado,
  inactivaConGasto,
  inactivaEmpezada,
  indicadorAjeno,
  poiLugarInexistente,
  nombreGenerico,
  objetivoCambiado,
  objetivoInexistente,
  objetivoSinActividades,
  peiAjeno,
  periodoFueraDelPlan,
  planInexistente,
  proyectoAjeno,
  semestreFaltante,
  sentidoCambiado,
  sinCronograma,
  sinIndicador,
  sinObjetivo,
  sinPresupuesto,
  sinProductos,
  sinUnidad,
  poiUbigeoAjeno,
  unidadDeMedidaCambiada,
  poiUnidadInexistente,
  unidadSinActividades,
  anioRepetido,
  avanceSinGasto,
  brecha,
  brechaCritica,
  cadenaRota,
  detalleNoCuadra,
  devengadoDisminuye,
  devengadoNegativo,
  devengadoNoCuadra,
  enCero,
  etapaPerdida,
  gastoSinAprobar,
  gastoSinAvance,
  inversionSinCui,
  mayorQueInstitucion,
  mesSinDevengado,
  milesSospechosos,
  modificacionesNoCuadran,
  piaCambiado,
  pimSinModificacion,
  programadoExcede,
  rubroIncoherente,
  sinCorte,
  sinCostoConMonto,
  techoExcedido,
  datoPersonal,
  rutaInsegura,
  archivoNoLeido,
  caracterNoImprimible,
  configuracionRepetida,
  copiaDeArchivo,
  exclusionInutil,
  nombreDeArchivo,
  planRepetido,
  recursoInutilizable,
  reglaDesconocida,
  sinPlan,
  sinPoi,
  sinUnidades,
  supresionInutil,
  supresionSinMotivo,
  textoDanado,
  versionInsuficiente,
  ciclo,
  fueraDeVigencia,
  unidadesIdDuplicado,
  superiorInexistente,
];
