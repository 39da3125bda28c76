import { COMPILERS, complaintsOf, FEW_PROJECTS } from './compilers';
import { Consumer, oldest } from './consumer';
import { commonJsNames, esmNames, loadedPackages, programsOf } from './entry-points';

const consumer = new Consumer('azuread-only', [...oldest('cdktf', '@cdktf/provider-azuread', 'constructs'), ...COMPILERS]);

beforeAll(() => consumer.install());

test('CommonJS and ESM see the same names: azure-application', () => {
  const names = commonJsNames(consumer, 'azure-application');
  expect(names.length).toBeGreaterThan(0);
  expect(esmNames(consumer, 'azure-application')).toEqual(names);
});

test('an application without roles needs no azurerm', () => {
  expect(consumer.has('@cdktf/provider-azurerm')).toBe(false);
  expect(loadedPackages(consumer, 'azure-application')).toContain('@cdktf/provider-azuread');
  expect(consumer.app(['model', 'azure-application'], 'verdicts')).toEqual({ own: ['accept'], nearMisses: ['deny'] });
});

test.each(FEW_PROJECTS)('strict TypeScript $version ($resolution) compiles without azurerm, with no `skipLibCheck`', (project) => {
  expect(complaintsOf(consumer, project, programsOf(['.', 'azure-application']))).toBe('');
});
