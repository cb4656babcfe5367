import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import { DomainName, SecurityPolicy } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import { AaaaRecord, ARecord, HostedZone, RecordTarget } from 'aws-cdk-lib/aws-route53';
import { ApiGatewayv2DomainProperties } from 'aws-cdk-lib/aws-route53-targets';
import { Alarms } from './alarms.ts';
import { addressOf, Gateway, Routes } from './api.ts';
import type { Configuration } from './configuration.ts';
import { CountsTable } from './countsTable.ts';
import { Encryption } from './encryption.ts';
import { Login } from './login.ts';
import { Records } from './records.ts';
import { Robot } from './robot.ts';
import { Signing } from './signing.ts';

/** All that a city has on AWS, in one stack. */
export class SkolmjolkStack extends Stack {
  constructor(
    app: App,
    configuration: Configuration,
    /** The code of a function, by its name: bundled to deploy, a stand-in where only the template matters. */
    codeOf: (name: string) => Code,
  ) {
    const { account, region, stage, domain, logRetentionDays } = configuration;
    super(app, `Skolmjolk-${stage}`, {
      env: { account, region },
      description: `School-milk aid of ${configuration.city}`,
      // CloudFormation deletes nothing that people rely on until somebody switches this off by hand.
      terminationProtection: true,
      tags: { application: 'skolmjolk', stage },
    });

    const { key } = new Encryption(this, 'Encryption');
    const { table } = new CountsTable(this, 'Counts', { key });
    const { bucket } = new Records(this, 'Records', { key, lock: configuration.records, logRetentionDays });

    const signing = new Signing(this, 'Signing');

    const name = domain && this.named(domain);
    const gateway = new Gateway(this, 'Gateway', {
      retention: logRetentionDays,
      ...(name && { domainName: name }),
    });
    const publicUrl = domain ? `https://${domain.name}` : addressOf(gateway);
    const { settings } = new Login(this, 'Login', { configuration, publicUrl });
    const { log, apart, deadLetters } = new Routes(this, 'Routes', {
      gateway,
      table,
      records: bucket,
      signingKey: signing.key,
      login: settings,
      publicUrl,
      city: configuration.city,
      sending: configuration,
      retention: logRetentionDays,
      codeOf,
    });
    new Robot(this, 'Robot', {
      called: apart,
      deadLetters,
      mailSender: configuration.mailSender,
    });
    new Alarms(this, 'Alarms', { configuration, gateway, log, table, key, deadLetters });

    new CfnOutput(this, 'Pages', { value: publicUrl, description: 'Where people go' });
    new CfnOutput(this, 'Issuer', { value: settings.issuer, description: 'Who says who somebody is' });
    new CfnOutput(this, 'CallbackUrl', {
      value: `${publicUrl}/login/callback`,
      description: 'To be registered with an issuer of your own, with the pages themselves for the logout',
    });
    new CfnOutput(this, 'FirstAdministrator', {
      value: apart.firstAdministrator.functionName,
      description: 'The function that gives the first administrator his rights (docs/deploy.md)',
    });
    new CfnOutput(this, 'CheckInvariants', {
      value: apart.checkInvariants.functionName,
      description: 'The function that looks at everything that is stored (docs/dayTwo.md)',
    });
    new CfnOutput(this, 'DeadLetters', {
      value: deadLetters.queueUrl,
      description: 'Where calls of the schedule end that failed (docs/runbook.md#robot-stands)',
    });
    new CfnOutput(this, 'TableName', { value: table.tableName, description: 'Counts, register, claims' });
    new CfnOutput(this, 'RecordsBucket', {
      value: bucket.bucketName,
      description: 'Snapshots and documents',
    });
  }

  /** The city's own name for the pages, with certificate and DNS. */
  private named({ name, hostedZone, hostedZoneId }: NonNullable<Configuration['domain']>): DomainName {
    const zone = HostedZone.fromHostedZoneAttributes(this, 'Zone', { zoneName: hostedZone, hostedZoneId });
    const certificate = new Certificate(this, 'Certificate', {
      domainName: name,
      validation: CertificateValidation.fromDns(zone),
    });
    const domainName = new DomainName(this, 'Domain', {
      domainName: name,
      certificate,
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    const target = RecordTarget.fromAlias(
      new ApiGatewayv2DomainProperties(domainName.regionalDomainName, domainName.regionalHostedZoneId),
    );
    new ARecord(this, 'Address', { zone, recordName: `${name}.`, target });
    new AaaaRecord(this, 'Address6', { zone, recordName: `${name}.`, target });
    return domainName;
  }
}
