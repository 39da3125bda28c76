import { AS_OF, BUILT_IN } from './pages';
import { SITE } from './scope-kinds';
import { called, NeededScope, TaskFacts } from './task';
import { TaskAccess } from '../../../../trust';

/** The code of one app of App Service. */
export function deployApp<S extends NeededScope>(site: S): TaskFacts<S> {
  return codeOfSite('deploy-app', `deploy ${calledSite('the app', site)}`, site);
}

/** The code of one function app. */
export function deployFunction<S extends NeededScope>(site: S): TaskFacts<S> {
  return codeOfSite('deploy-function', `deploy ${calledSite('the function app', site)}`, site);
}

/** A slot by the name of its app. */
function calledSite(noun: string, site: NeededScope): string {
  const [app, slot] = site.id.split(/\/slots\//i);
  return slot === undefined || slot.includes('${') ? called(noun, { id: app }) : `the slot ${slot} of ${called(noun, { id: app })}`;
}

/** Both are sites of App Service. */
function codeOfSite<S extends NeededScope>(id: string, text: string, site: S): TaskFacts<S> {
  return {
    id,
    text,
    access: [TaskAccess.WRITE, TaskAccess.READ_CONFIGURATION, TaskAccess.READ_SECRETS],
    needs: [{
      role: 'Website Contributor',
      on: site,
      kind: SITE,
      why: 'it deploys code and changes settings of the app, not its plan',
      source: `${BUILT_IN}/web-and-mobile#website-contributor`,
      asOf: AS_OF,
    }],
    warnings: ['the role reads the settings of the app, connection strings and publishing credentials among them, and the code that it deploys acts as the identity of the app'],
  };
}
