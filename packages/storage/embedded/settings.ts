import { PORT } from './socket-directory.ts';

/** The operator's own settings; read last, so they win. We make it once and never write it again. */
export const LOCAL_SETTINGS = 'postgresql.local.conf';

/**
 * The server's configuration for a small machine, as one text: what is not named here is PostgreSQL's default.
 * @param socketDirectory absolute path without characters that need quoting
 */
export const settingsFor = (socketDirectory: string): string => `# Written by Straatwijs at every start.
# Your own settings go in ${LOCAL_SETTINGS} beside this file.

# reached through a socket in a directory that only its user can enter
listen_addresses = ''
port = ${PORT}
unix_socket_directories = '${socketDirectory}'
unix_socket_permissions = 0700
cluster_name = 'straatwijs'

# what was acknowledged survives a power cut
fsync = on
synchronous_commit = on
full_page_writes = on

# nobody copies this log elsewhere: a table that is made and filled at once, as in a restore, is written once
wal_level = minimal
max_wal_senders = 0

# erased text must leave the log as well, so segments are not kept for reuse
wal_recycle = off
wal_compression = on
max_wal_size = 1GB

max_connections = 60
shared_buffers = 128MB
effective_cache_size = 1GB
work_mem = 8MB
maintenance_work_mem = 64MB
random_page_cost = 1.1
jit = off

timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C'

# a week of logs; no statements, values or details in them: these could quote a resident
logging_collector = on
log_directory = 'log'
log_filename = 'postgresql-%a.log'
log_file_mode = 0600
log_rotation_age = 1d
log_rotation_size = 0
log_truncate_on_rotation = on
log_statement = none
log_min_error_statement = panic
log_min_duration_statement = -1
log_error_verbosity = terse
log_parameter_max_length_on_error = 0

include_if_exists = '${LOCAL_SETTINGS}'
`;

/** Whoever can reach the socket may connect; nobody else, and not over a network. */
export const ACCESS_RULES = `# Written by Straatwijs at every start: the socket's directory is the guard.
local all all trust
`;

export const LOCAL_SETTINGS_TEXT = `# Your own settings for the embedded PostgreSQL. They win over postgresql.conf, which Straatwijs writes.
`;
