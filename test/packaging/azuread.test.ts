import { Consumer, oldest } from './consumer';
import { commonJsNames, esmNames, loadedPackages } from './entry-points';

const consumer = new Consumer('azuread-only', oldest('cdktf', '@cdktf/provider-azuread', 'constructs'));

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
