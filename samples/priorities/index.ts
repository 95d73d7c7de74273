import type { SamplePriority } from "../sample.ts";
import { capacityDevelopment } from "./capacity-development.ts";
import { cybersecurity } from "./cybersecurity.ts";
import { digitalInclusion } from "./digital-inclusion.ts";
import { digitalInnovationEcosystems } from "./digital-innovation-ecosystems.ts";
import { digitalServicesAndApplications } from "./digital-services-and-applications.ts";
import { emergencyTelecommunications } from "./emergency-telecommunications.ts";
import { environment } from "./environment.ts";
import { networkAndDigitalInfrastructure } from "./network-and-digital-infrastructure.ts";
import { policyAndRegulation } from "./policy-and-regulation.ts";
import { statistics } from "./statistics.ts";

/** In the order of the framework's thematic priorities. */
export const samplePriorities: readonly SamplePriority[] = [
  capacityDevelopment,
  cybersecurity,
  digitalInclusion,
  digitalInnovationEcosystems,
  digitalServicesAndApplications,
  emergencyTelecommunications,
  environment,
  networkAndDigitalInfrastructure,
  policyAndRegulation,
  statistics,
];
