/**
 * What AWS charges in Frankfurt (eu-central-1), in US dollars without VAT, from the public price pages. Free tiers of an
 * account's first year are left out; those that do not end are subtracted in termCost.ts.
 */
export const priceList = {
  /** The state of the pages that these were taken from; compare before a figure goes into a budget. */
  asOf: '2025-11',
  region: 'eu-central-1',
  /** For one: a request, a GB-second, a GB of a month … */
  prices: {
    lambdaRequest: { usd: 0.2e-6, source: 'aws.amazon.com/lambda/pricing' },
    lambdaGbSecondArm: { usd: 0.0000133334, source: 'aws.amazon.com/lambda/pricing' },
    lambdaGbSecondX86: { usd: 0.0000166667, source: 'aws.amazon.com/lambda/pricing' },
    gatewayRequest: { usd: 1.2e-6, source: 'aws.amazon.com/api-gateway/pricing (HTTP API)' },
    tableRead: { usd: 0.1525e-6, source: 'aws.amazon.com/dynamodb/pricing/on-demand' },
    tableWrite: { usd: 0.7625e-6, source: 'aws.amazon.com/dynamodb/pricing/on-demand' },
    tableGbMonth: { usd: 0.306, source: 'aws.amazon.com/dynamodb/pricing/on-demand' },
    backupGbMonth: {
      usd: 0.2448,
      source: 'aws.amazon.com/dynamodb/pricing/on-demand (point-in-time recovery)',
    },
    recordsPut: { usd: 5.4e-6, source: 'aws.amazon.com/s3/pricing' },
    recordsGet: { usd: 0.43e-6, source: 'aws.amazon.com/s3/pricing' },
    recordsGbMonth: { usd: 0.0245, source: 'aws.amazon.com/s3/pricing' },
    keyMonth: { usd: 1, source: 'aws.amazon.com/kms/pricing' },
    keyRequest: { usd: 0.3e-5, source: 'aws.amazon.com/kms/pricing' },
    logGb: { usd: 0.63, source: 'aws.amazon.com/cloudwatch/pricing' },
    logGbMonth: { usd: 0.0324, source: 'aws.amazon.com/cloudwatch/pricing' },
    alarmMonth: { usd: 0.1, source: 'aws.amazon.com/cloudwatch/pricing' },
    activePersonMonth: { usd: 0.02, source: 'aws.amazon.com/cognito/pricing (Plus)' },
    mail: { usd: 0.1e-3, source: 'aws.amazon.com/ses/pricing' },
    scheduledCall: { usd: 1e-6, source: 'aws.amazon.com/eventbridge/pricing (Scheduler)' },
    gbOut: { usd: 0.09, source: 'aws.amazon.com/ec2/pricing/on-demand (data transfer)' },
  },
} as const;

export type PriceName = keyof typeof priceList.prices;
