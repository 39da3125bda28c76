/**
 * The environment of a user's shell: without what npm and jest set for this project. The user's own npm configuration
 * (registry, cache, proxies) stays.
 */
export function outerEnvironment(): NodeJS.ProcessEnv {
  const ours = /^(npm_package_|npm_lifecycle_|npm_config_local_prefix$|npm_command$|INIT_CWD$|NODE_ENV$|NODE_PATH$|JEST_)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)));
}
