/** Why the device does not keep a design, in the words of the string table (`store.blocked.<reason>`). */
export type StorageReason = 'quota' | 'blocked' | 'newer' | 'failed';

export function storageReason(problem: unknown): StorageReason {
  const name = problem instanceof Error ? problem.name : '';
  if (name === 'QuotaExceededError') return 'quota';
  if (name === 'VersionError') return 'newer';
  if (name === 'SecurityError' || name === 'InvalidStateError' || name === 'NotAllowedError') return 'blocked';
  return 'failed';
}
