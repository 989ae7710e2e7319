import type { CatalogueSystem } from '#domain/systems'
import { catalogue } from './catalogue.ts'
import { componentsIn, firstReleasedOn, largestSize, sourceInWords } from './catalogue-facts.ts'

/** The catalogue that every install starts with, as rows for the systems room. */
export const catalogueRows = (): CatalogueSystem[] =>
  catalogue.map((entry) => {
    const { slug, name, developers, modality, accessLevel, homepage, licence, note, confidence, sources, releases } = entry
    const source = sources.map(sourceInWords).join('; ')
    return {
      slug,
      name,
      developer: developers.join('; '),
      modality,
      accessLevel,
      homepage,
      licence,
      note,
      confidence,
      source,
      releasedOn: firstReleasedOn(entry),
      parameters: largestSize(entry),
      releases: releases.map((release) => ({
        name: release.name,
        releasedOn: release.releasedOn,
        parameters: release.parameters,
        accessLevel: release.accessLevel,
        gating: release.gating,
        source: release.sourceNote ?? source,
        components: componentsIn(release),
        safeguards: [...(release.safeguards ?? [])],
      })),
    }
  })
