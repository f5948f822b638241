-- ¿Cómo está cada municipalidad al lado de las que se le parecen?
-- Se parecen las del mismo nivel y del mismo tercio por el PIM de su POI, que calculan con las reglas de siempre. La mediana es la de las que tienen dato, y con menos de tres no se compara.
SET VARIABLE anio = 2025;
SET VARIABLE semestre = 'S2';

WITH parecidas AS (
  SELECT *, ntile(3) OVER (PARTITION BY nivel ORDER BY pim, entidad) AS tercio
  FROM read_parquet('datos/entidades/**/*.parquet', hive_partitioning = true)
  WHERE anio = getvariable('anio') AND semestre = getvariable('semestre') AND pim IS NOT NULL AND calculo IS NULL
)
SELECT
  entidad,
  nombre,
  nivel,
  tercio,
  count(*) OVER grupo AS en_su_grupo,
  fisico,
  CASE WHEN count(fisico) OVER grupo >= 3 THEN median(fisico) OVER grupo END AS fisico_de_su_grupo,
  financiero,
  CASE WHEN count(financiero) OVER grupo >= 3 THEN median(financiero) OVER grupo END AS financiero_de_su_grupo
FROM parecidas
WINDOW grupo AS (PARTITION BY nivel, tercio)
ORDER BY nivel, tercio, fisico NULLS FIRST, entidad;
