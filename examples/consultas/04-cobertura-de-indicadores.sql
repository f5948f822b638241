-- ¿Qué indicadores se midieron y cuáles no se pueden medir?
-- Sin línea de base no hay tipo II; sin meta no hay nada que esperar; sin dato no hay color.
SET VARIABLE anio = 2025;
SET VARIABLE semestre = 'S2';

SELECT
  dimension,
  count(*) AS indicadores,
  count(*) FILTER (obtenido IS NOT NULL) AS medidos,
  count(*) FILTER (gris = 'sin_meta') AS sin_meta,
  count(*) FILTER (linea_base IS NULL) AS sin_linea_base,
  round(100 * count(*) FILTER (obtenido IS NOT NULL) / count(*), 1) AS cobertura
FROM read_parquet('datos/indicadores/**/*.parquet', hive_partitioning = true)
WHERE anio = getvariable('anio') AND semestre = getvariable('semestre')
GROUP BY dimension
ORDER BY cobertura, dimension;
