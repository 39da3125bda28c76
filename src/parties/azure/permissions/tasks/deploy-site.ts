import { AS_OF, BLOBS, NETWORKING } from './pages';
import { CONTAINER, ENDPOINT } from './scope-kinds';
import { called, NeededScope, RoleNeed, TaskFacts } from './task';
import { TaskAccess } from '../../../../trust';

/** All that a role for purging may do. No built-in role has only that: CDN Endpoint Contributor is for the classic CDN, CDN Profile Contributor changes everything. */
export const PURGE_ACTIONS: readonly string[] = ['Microsoft.Cdn/profiles/afdEndpoints/read', 'Microsoft.Cdn/profiles/afdEndpoints/purge/action'];

/** What of the cache is emptied, and what the custom role for that is called. */
export interface PurgedEndpoint<S extends NeededScope> {
  readonly endpoint: S;
  readonly role: string;
}

/** The files of a static site, and the cache in front of it. */
export function deploySite<S extends NeededScope>(container: S, purged?: PurgedEndpoint<S>): TaskFacts<S> {
  return {
    id: 'deploy-site',
    text: `deploy the site in ${called('the container', container)}${purged ? `, and purge ${called('the endpoint', purged.endpoint)}` : ''}`,
    access: [TaskAccess.WRITE, TaskAccess.READ_DATA],
    needs: [
      { role: 'Storage Blob Data Contributor', on: container, kind: CONTAINER, why: 'it writes the files and deletes what is no longer there', source: BLOBS, asOf: AS_OF },
      ...purged ? [purge(purged)] : [],
    ],
    warnings: ['the tool uploads as its own identity (the authentication mode `login` of the CLI): otherwise it looks up the keys of the account'],
  };
}

function purge<S extends NeededScope>({ endpoint, role }: PurgedEndpoint<S>): RoleNeed<S> {
  return { role, actions: PURGE_ACTIONS, on: endpoint, kind: ENDPOINT, why: 'it empties the cache of the endpoint', source: NETWORKING, asOf: AS_OF };
}
