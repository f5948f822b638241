-- ¿Qué metas finales son hoy menos exigentes que en un semestre anterior?
-- Compara los semestres que haya en las tablas: cada uno se compiló con los archivos de su día, y el commit dice cuáles. Menos exigente es más baja en un indicador que debe subir, y más alta en uno que debe bajar.
SET VARIABLE anio = 2025;
SET VARIABLE semestre = 'S2';

WITH metas AS (
  SELECT entidad, anio, semestre, id, nombre, sentido, meta, meta_anio, commit, archivo, linea
  FROM read_parquet('datos/indicadores/**/*.parquet', hive_partitioning = true)
  WHERE meta IS NOT NULL
)
SELECT
  hoy.entidad,
  hoy.id,
  hoy.nombre,
  antes.meta AS meta_de_antes,
  hoy.meta AS meta_de_hoy,
  hoy.meta_anio AS para,
  antes.anio || '-' || antes.semestre AS antes,
  hoy.anio || '-' || hoy.semestre AS hoy,
  hoy.archivo || ':' || hoy.linea AS donde
FROM metas AS hoy
JOIN metas AS antes
  ON antes.entidad = hoy.entidad AND antes.id = hoy.id AND antes.meta_anio = hoy.meta_anio
  AND (antes.anio, antes.semestre) < (hoy.anio, hoy.semestre)
WHERE hoy.anio = getvariable('anio') AND hoy.semestre = getvariable('semestre')
  AND antes.commit IS DISTINCT FROM hoy.commit
  AND CASE WHEN hoy.sentido IN ('ascendente', 'minimo_permisible') THEN hoy.meta < antes.meta
    ELSE hoy.meta > antes.meta END
ORDER BY hoy.entidad, hoy.id, antes.anio, antes.semestre;
