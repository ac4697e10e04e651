import { statfsSync } from 'node:fs';
import { totalmem } from 'node:os';

/** Server settings, as `name=value` pairs for the command line. Memory follows the machine's. */
export function serverSettings(runFolder: string, extra: Record<string, string>): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: runFolder,
    unix_socket_permissions: '0700',
    max_connections: '60',
    shared_buffers: `${megabytes(totalmem() / 8, 128, 512)}MB`,
    effective_cache_size: `${megabytes(totalmem() / 2, 512, 65_536)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${megabytes(totalmem() / 32, 64, 256)}MB`,
    dynamic_shared_memory_type: sharedMemoryType(),
    synchronous_commit: 'on',
    wal_compression: 'on',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    jit: 'off',
    log_min_messages: 'warning',
    log_line_prefix: '%m [%p] ',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...extra,
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function megabytes(bytes: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, bytes / 1024 / 1024)));
}

/** Containers often have 64 MB of /dev/shm, which a parallel query outgrows; files do as well there. */
function sharedMemoryType(): string {
  if (process.platform !== 'linux') return 'posix';
  try {
    const { blocks, bsize } = statfsSync('/dev/shm');
    return blocks * bsize >= 256 * 1024 * 1024 ? 'posix' : 'mmap';
  } catch {
    return 'mmap';
  }
}
