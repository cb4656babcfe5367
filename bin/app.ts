import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { functionNames } from '../lib/api.ts';
import { bundleFunctions, FunctionMissing } from '../lib/bundles.ts';
import { ConfigurationMistakes, readConfiguration } from '../lib/configuration.ts';
import { review } from '../lib/review.ts';
import { SkolmjolkStack } from '../lib/skolmjolkStack.ts';

const folder = mkdtempSync(join(tmpdir(), 'skolmjolk-'));

/** `cdk synth` and `cdk deploy` run this. The city's configuration: city.json, or another by `-c city=path`. */
try {
  const app = new App();
  const configuration = readConfiguration(app.node.tryGetContext('city') ?? 'city.json');
  const bundles = bundleFunctions(functionNames, folder);
  const stack = new SkolmjolkStack(app, configuration, (name) => Code.fromAsset(bundles.folderOf(name)));
  review(app, stack, configuration);
  app.synth();
} catch (error) {
  // Mistakes of ours to be put right are said in words, without a stack.
  if (!(error instanceof ConfigurationMistakes || error instanceof FunctionMissing)) throw error;
  console.error(error.message);
  process.exitCode = 1;
} finally {
  // The assets have been copied into cdk.out.
  rmSync(folder, { recursive: true });
}
