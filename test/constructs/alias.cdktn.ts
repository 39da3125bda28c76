import { AzureadProvider } from '@cdktf/provider-azuread/lib/provider';
import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, TerraformProvider, TerraformStack, Testing } from 'cdktf';
import { TerraformProvider as Cdktn } from 'cdktn';
import { moduleAt } from '../fixtures/modules';

// Runs with `npm run test:cdktn` alone: without the alias, all that runs beside it would prove nothing.

/** What cdktf's Testing takes out, and real apps write. */
function metadataOf(stack: TerraformStack): { version: string } {
  return stack.toTerraform()['//'].metadata;
}

test('what is imported as cdktf is cdktn', () => {
  expect(require.resolve('cdktf')).toBe(require.resolve('cdktn'));
  expect(TerraformProvider).toBe(Cdktn);
});

test('the prebuilt providers build on it too', () => {
  const parents = [AzureadProvider, AzurermProvider, GoogleProvider].map((provider) => Object.getPrototypeOf(provider));
  expect(parents).toEqual([Cdktn, Cdktn, Cdktn]);
});

test('its version is in the metadata of what is synthesized', () => {
  const { version } = moduleAt<{ version: string }>('cdktn/package.json');
  expect(version).toMatch(/^0\.(2[2-9]|[3-9]\d)\./);
  expect(metadataOf(new TerraformStack(Testing.app(), 'Trust')).version).toBe('stubbed');
  expect(metadataOf(new TerraformStack(new App(), 'Trust')).version).toBe(version);
});
