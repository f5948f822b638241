/**
 * Whether a version, `1.2.3`, is at least the one that a range asks for, `>=1.0`. A prerelease counts as its version. A
 * range of any other form is not met.
 */
export function meets(version: string, range: string): boolean {
  const wanted = /^>=(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(range.trim());
  const own = /^(\d+)\.(\d+)\.(\d+)/.exec(version);
  if (!wanted || !own) return false;
  for (const part of [1, 2, 3]) {
    const difference = Number(own[part]) - Number(wanted[part] ?? 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
