-- ¿Qué indicadores se midieron y cuáles no se pueden medir?
-- Sin línea de base no hay tipo II; sin meta no hay nada que esperar; sin dato no hay color.
SET VARIABLE anio = 2025;
SET VARIABLE semestre = 'S2';

SELECT
  o.dimension,
  count(*) AS indicadores,
  count(*) FILTER (i.obtenido IS NOT NULL) AS medidos,
  count(*) FILTER (i.gris = 'sin_meta') AS sin_meta,
  count(*) FILTER (i.linea_base IS NULL) AS sin_linea_base,
  round(100 * count(*) FILTER (i.obtenido IS NOT NULL) / count(*), 1) AS cobertura
FROM (SELECT * FROM read_parquet('datos/indicadores/**/*.parquet', hive_partitioning = true) WHERE anio = getvariable('anio') AND semestre = getvariable('semestre')) AS i
JOIN (SELECT * FROM read_parquet('datos/objetivos/**/*.parquet', hive_partitioning = true) WHERE anio = getvariable('anio') AND semestre = getvariable('semestre')) AS o
  ON o.entidad = i.entidad AND o.id = i.objetivo
GROUP BY o.dimension
ORDER BY cobertura, o.dimension;
