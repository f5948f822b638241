-- ¿Quién entregó su POI del semestre, y a tiempo?
-- A tiempo es hasta 15 días después de la fecha de corte; quien no dice cuándo entregó no cuenta como puntual.
SET VARIABLE anio = 2025;
SET VARIABLE semestre = 'S2';

SELECT
  provincia,
  count(*) AS municipalidades,
  count(*) FILTER (situacion = 'sin_poi') AS sin_poi,
  count(*) FILTER (situacion IN ('con_errores', 'sin_leer')) AS con_errores,
  count(*) FILTER (documentos > 0 AND entregados = documentos) AS dicen_cuando,
  count(*) FILTER (documentos > 0 AND entregados = documentos AND dias <= 15) AS a_tiempo,
  max(dias) AS dias_del_mas_tardio
FROM read_parquet('datos/entidades/**/*.parquet', hive_partitioning = true)
WHERE anio = getvariable('anio') AND semestre = getvariable('semestre')
GROUP BY provincia
ORDER BY a_tiempo / count(*), provincia;
