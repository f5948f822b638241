-- ¿Cuánto se gastó de cuánto, por dimensión del plan y por rubro?
-- El porcentaje compara solo las actividades que dicen su PIM y su devengado.
SET VARIABLE anio = 2025;
SET VARIABLE semestre = 'S2';

SELECT
  coalesce(a.dimension, '(sin objetivo)') AS dimension,
  coalesce(p.rubro, '(sin rubro)') AS rubro,
  count(*) AS actividades,
  count(*) FILTER (p.pim IS NOT NULL AND p.devengado IS NOT NULL) AS con_dato,
  sum(p.pim) AS pim,
  sum(p.devengado) AS devengado,
  round(100 * (sum(p.devengado) FILTER (p.pim IS NOT NULL))
    / nullif(sum(p.pim) FILTER (p.devengado IS NOT NULL), 0), 2) AS gastado
FROM (SELECT * FROM read_parquet('datos/presupuesto/**/*.parquet', hive_partitioning = true) WHERE anio = getvariable('anio') AND semestre = getvariable('semestre')) AS p
JOIN (SELECT * FROM read_parquet('datos/actividades/**/*.parquet', hive_partitioning = true) WHERE anio = getvariable('anio') AND semestre = getvariable('semestre')) AS a
  ON a.entidad = p.entidad AND a.id = p.actividad
GROUP BY ALL
ORDER BY ALL;
