import { Consumer, oldest } from './consumer';

// CDK Terrain, which continues cdktf under another name. It wants newer constructs than the prebuilt providers were made for.
const consumer = new Consumer('cdktn', [
  ...oldest('@cdktf/provider-azurerm', '@cdktf/provider-google'), 'cdktf@npm:cdktn@0.24.0', 'constructs@10.7.0',
]);

beforeAll(() => consumer.install('--legacy-peer-deps'));

test.each(['azure', 'gcp'])('`cdktf` aliased to `cdktn`: the file admits its own token alone: %s', (cloud) => {
  expect(consumer.app(['model', cloud], 'verdicts')).toEqual({ own: ['accept'], nearMisses: ['deny'] });
});
