-- ¿Cuántas actividades están atrasadas, y por qué causa?
-- Atrasada es la que está en amarillo o en rojo; la que no dice por qué tiene su propia fila. Una actividad con dos causas está en ambas.
-- El color es el de las reglas de cada municipalidad: la columna calculo de entidades dice cuáles tienen propias.
SET VARIABLE anio = 2025;
SET VARIABLE semestre = 'S2';

WITH atrasadas AS (
  SELECT entidad, id, fisico_estado
  FROM read_parquet('datos/actividades/**/*.parquet', hive_partitioning = true)
  WHERE anio = getvariable('anio') AND semestre = getvariable('semestre') AND fisico_estado IN ('amarillo', 'rojo')
), causas AS (
  SELECT DISTINCT entidad, actividad, coalesce(causa, 'otro') AS causa
  FROM read_parquet('datos/desvios/**/*.parquet', hive_partitioning = true)
  WHERE anio = getvariable('anio') AND semestre = getvariable('semestre')
)
SELECT
  coalesce(causa, '(no dice por qué)') AS causa,
  count(*) AS actividades,
  count(*) FILTER (fisico_estado = 'rojo') AS en_rojo,
  count(DISTINCT atrasadas.entidad) AS municipalidades
FROM atrasadas
LEFT JOIN causas ON causas.entidad = atrasadas.entidad AND causas.actividad = atrasadas.id
GROUP BY ALL
ORDER BY actividades DESC, causa;
