/** Generated from docs/openapi.json by `npm run openapi`; a test compares them. Do not edit. */

export type Report =
  | {
      kind: 'served';
      /**
       * @maxItems 60
       */
      lines: {
        productId: string;
        use: 'served' | 'cooking';
        given: Quantity;
        amount: number;
      }[];
      otherDiners: number | null;
      present?: number;
      note: string | null;
    }
  | {
      kind: 'zero';
      note: string | null;
    }
  | {
      kind: 'closed';
      reason: 'holiday' | 'excursion' | 'no-delivery' | 'illness' | 'building' | 'strike' | 'other';
      note: string | null;
    }
  | {
      kind: 'explained';
      reason: 'not-recorded' | 'kitchen-change' | 'system-outage' | 'record-lost' | 'other';
      note: string | null;
    };
export type Quantity =
  | {
      unit: 'litres';
      value: string;
    }
  | {
      unit: 'kilograms';
      value: string;
    }
  | {
      unit: 'packages';
      count: number;
      size: number;
    }
  | {
      unit: 'portions';
      count: number;
      size: number;
    };
export type GivenReport =
  | {
      kind: 'served';
      /**
       * @minItems 1
       * @maxItems 60
       */
      lines: {
        productId: string;
        use: 'served' | 'cooking';
        given: Quantity;
      }[];
      otherDiners: number | null;
      present?: number;
      note: string | null;
    }
  | {
      kind: 'zero';
      note: string | null;
    }
  | {
      kind: 'closed';
      reason: 'holiday' | 'excursion' | 'no-delivery' | 'illness' | 'building' | 'strike' | 'other';
      note: string | null;
    }
  | {
      kind: 'explained';
      reason: 'not-recorded' | 'kitchen-change' | 'system-outage' | 'record-lost' | 'other';
      note: string | null;
    };

export interface Operations {
  /**
   * Whether the system answers, with its version and the Helsinki day
   */
  readHealth: {
    path: null;
    query: null;
    body: null;
    answer: {
      status: 'ok';
      version: string;
      day: string;
    };
  };
  /**
   * This API as an OpenAPI 3.1 document
   */
  readOpenApi: {
    path: null;
    query: null;
    body: null;
    answer: unknown;
  };
  /**
   * Who is logged in, with which roles and sites
   */
  readMe: {
    path: null;
    query: null;
    body: null;
    answer: {
      issuer: string;
      subject: string;
      roles: ('kitchen' | 'official' | 'auditor' | 'administrator')[];
      sites: string[] | 'all';
      via: 'login' | 'machine' | 'link' | 'robot';
      loginAt: string | null;
      language: 'sv' | 'fi' | 'en';
    };
  };
  /**
   * A day's count with all its revisions
   */
  readDay: {
    path: {
      siteId: string;
      date: string;
    };
    query: null;
    body: null;
    answer: {
      siteId: string;
      date: string;
      revision: number;
      /**
       * @minItems 1
       */
      revisions: Revision[];
      hash: string;
      report: Report;
      claim: {
        id: string;
        state: 'draft' | 'awaiting' | 'approved-once' | 'approved' | 'sent' | 'decided' | 'paid';
      } | null;
    };
  };
  /**
   * Record a day's count, or correct it with If-Match and a reason
   */
  recordDay: {
    path: {
      siteId: string;
      date: string;
    };
    query: null;
    body: {
      entryId: string;
      report: GivenReport;
      reason?:
        | (
            | 'typing-error'
            | 'wrong-day'
            | 'wrong-product'
            | 'late-information'
            | 'counted-again'
            | 'undo'
            | 'other'
          )
        | null;
      words?: string | null;
    };
    answer: {
      siteId: string;
      date: string;
      revision: number;
      hash: string;
      report: Report;
      entryRevision: number;
      repeated: boolean;
      at: string;
      claim: {
        id: string;
        state: 'draft' | 'awaiting' | 'approved-once' | 'approved' | 'sent' | 'decided' | 'paid';
      } | null;
    };
  };
  /**
   * Record the counts of many sites and days; every row is answered, a dry run writes nothing
   */
  importDays: {
    path: null;
    query: null;
    body: {
      mode: 'dry-run' | 'commit';
      policy?: 'all-or-nothing' | 'good-rows';
      reason?:
        | 'typing-error'
        | 'wrong-day'
        | 'wrong-product'
        | 'late-information'
        | 'counted-again'
        | 'undo'
        | 'other';
      repeats?: 'refuse' | 'add';
      zeros?: 'refuse' | 'zero';
      profileId?: string | null;
      /**
       * @minItems 1
       * @maxItems 10000
       */
      rows: (
        | {
            siteId?: string;
            customerNumber?: string;
            date: string;
            report: GivenReport;
            entryId?: string;
            key?: string;
          }
        | {
            [k: string]: unknown;
          }
      )[];
    };
    answer: {
      mode: 'dry-run' | 'commit';
      policy: 'all-or-nothing' | 'good-rows';
      written: boolean;
      counts: {
        sent: number;
        created: number;
        updated: number;
        unchanged: number;
        rejected: number;
      };
      rows: {
        row: number;
        siteId: string | null;
        date: string | null;
        fate: 'created' | 'updated' | 'unchanged' | 'rejected';
        reasons: {
          code:
            | 'row-shape'
            | 'ragged'
            | 'too-long'
            | 'formula'
            | 'cell-empty'
            | 'not-a-date'
            | 'not-a-number'
            | 'not-whole'
            | 'too-large'
            | 'unknown-unit'
            | 'unknown-use'
            | 'unknown-customer'
            | 'unknown-article'
            | 'unknown-site'
            | 'not-your-site'
            | 'duplicate-row'
            | 'rows-disagree'
            | 'entry-ids-differ'
            | 'too-many-lines'
            | 'day-has-bad-row'
            | 'future-day'
            | 'outside-opening'
            | 'product-not-offered'
            | 'no-such-package'
            | 'no-size'
            | 'wrong-unit'
            | 'nothing-served'
            | 'entry-id-reused'
            | 'stale'
            | 'too-many-revisions'
            | 'not-allowed'
            | 'refused'
            | 'all-or-nothing'
            | 'official-only'
            | 'not-reached'
            | 'left-out'
            | 'sent-before'
            | 'stands'
            | 'corrected-since';
          detail: string;
        }[];
        revision: number | null;
      }[];
      claims: {
        id: string;
        state: 'draft' | 'awaiting' | 'approved-once' | 'approved' | 'sent' | 'decided' | 'paid';
        days: number;
      }[];
    };
  };
  /**
   * How files of kitchen systems and wholesalers are read; revision 0 is ready and not yet saved
   */
  listImportProfiles: {
    path: null;
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        id: string;
        revision: number;
        value: ImportProfile;
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * Enter or change an import profile
   */
  saveImportProfile: {
    path: {
      id: string;
    };
    query: null;
    body: {
      value: ImportProfile;
      reason?: string | null;
    };
    answer: {
      id: string;
      revision: number;
      value: ImportProfile;
    };
  };
  /**
   * Import a CSV file as the profile reads it, or test the profile on it with a dry run
   */
  importFile: {
    path: {
      id: string;
    };
    query: null;
    body: {
      mode: 'dry-run' | 'commit';
      policy?: 'all-or-nothing' | 'good-rows';
      reason?:
        | 'typing-error'
        | 'wrong-day'
        | 'wrong-product'
        | 'late-information'
        | 'counted-again'
        | 'undo'
        | 'other';
      file: string;
    };
    answer: {
      mode: 'dry-run' | 'commit';
      policy: 'all-or-nothing' | 'good-rows';
      written: boolean;
      counts: {
        sent: number;
        created: number;
        updated: number;
        unchanged: number;
        rejected: number;
      };
      rows: {
        row: number;
        siteId: string | null;
        date: string | null;
        fate: 'created' | 'updated' | 'unchanged' | 'rejected';
        reasons: {
          code:
            | 'row-shape'
            | 'ragged'
            | 'too-long'
            | 'formula'
            | 'cell-empty'
            | 'not-a-date'
            | 'not-a-number'
            | 'not-whole'
            | 'too-large'
            | 'unknown-unit'
            | 'unknown-use'
            | 'unknown-customer'
            | 'unknown-article'
            | 'unknown-site'
            | 'not-your-site'
            | 'duplicate-row'
            | 'rows-disagree'
            | 'entry-ids-differ'
            | 'too-many-lines'
            | 'day-has-bad-row'
            | 'future-day'
            | 'outside-opening'
            | 'product-not-offered'
            | 'no-such-package'
            | 'no-size'
            | 'wrong-unit'
            | 'nothing-served'
            | 'entry-id-reused'
            | 'stale'
            | 'too-many-revisions'
            | 'not-allowed'
            | 'refused'
            | 'all-or-nothing'
            | 'official-only'
            | 'not-reached'
            | 'left-out'
            | 'sent-before'
            | 'stands'
            | 'corrected-since';
          detail: string;
        }[];
        revision: number | null;
      }[];
      claims: {
        id: string;
        state: 'draft' | 'awaiting' | 'approved-once' | 'approved' | 'sent' | 'decided' | 'paid';
        days: number;
      }[];
      profileId: string;
      encoding: string;
      separator: string;
      unknown: {
        customers: string[];
        articles: string[];
      };
    };
  };
  /**
   * A site's month: each day's state and amounts, and the sums
   */
  readMonth: {
    path: {
      siteId: string;
      month: string;
    };
    query: null;
    body: null;
    answer: {
      siteId: string;
      month: string;
      days: {
        date: string;
        operating: boolean;
        state: 'served' | 'zero' | 'closed' | 'explained' | 'missing' | 'not-operating' | 'ahead';
        revision: number;
        served: {
          [k: string]: number;
        };
        cooking: {
          [k: string]: number;
        };
      }[];
      totals: {
        [k: string]: number;
      };
      missing: string[];
      claim: {
        id: string;
        state: 'draft' | 'awaiting' | 'approved-once' | 'approved' | 'sent' | 'decided' | 'paid';
      } | null;
    };
  };
  /**
   * What a central kitchen sent and a site received in a month, as both ends tell it
   */
  listTransfers: {
    path: {
      siteId: string;
      month: string;
    };
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        date: string;
        from: string;
        to: string;
        revision: number;
        /**
         * @minItems 1
         */
        revisions: {
          revision: number;
          entryId: string;
          at: string;
          by: Author;
          act:
            | {
                kind: 'sent';
                lines: {
                  productId: string;
                  given: Quantity;
                  amount: number;
                }[];
                reason:
                  | (
                      | 'typing-error'
                      | 'wrong-day'
                      | 'wrong-product'
                      | 'late-information'
                      | 'counted-again'
                      | 'undo'
                      | 'other'
                    )
                  | null;
              }
            | {
                kind: 'received';
                lines: {
                  productId: string;
                  given: Quantity;
                  amount: number;
                }[];
                reason:
                  | (
                      | 'typing-error'
                      | 'wrong-day'
                      | 'wrong-product'
                      | 'late-information'
                      | 'counted-again'
                      | 'undo'
                      | 'other'
                    )
                  | null;
              }
            | {
                kind: 'explained';
                reason: 'spilled' | 'spoiled' | 'returned' | 'went-elsewhere' | 'counted-wrong' | 'other';
                words: string | null;
              };
          previous: string | null;
          hash: string;
        }[];
        hash: string;
        sent: {
          hash: string;
          lines: {
            productId: string;
            given: Quantity;
            amount: number;
          }[];
        } | null;
        received: {
          hash: string;
          lines: {
            productId: string;
            given: Quantity;
            amount: number;
          }[];
        } | null;
        explained: {
          reason: 'spilled' | 'spoiled' | 'returned' | 'went-elsewhere' | 'counted-wrong' | 'other';
          words: string | null;
        } | null;
        differences: {
          productId: string;
          sent: number;
          received: number;
        }[];
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * Post a site's own end of a transfer, or correct it with If-Match of that end and a reason
   */
  recordTransfer: {
    path: {
      siteId: string;
      date: string;
      otherId: string;
    };
    query: null;
    body: {
      entryId: string;
      /**
       * @minItems 1
       * @maxItems 30
       */
      lines: {
        productId: string;
        given: Quantity;
      }[];
      reason?:
        | (
            | 'typing-error'
            | 'wrong-day'
            | 'wrong-product'
            | 'late-information'
            | 'counted-again'
            | 'undo'
            | 'other'
          )
        | null;
    };
    answer: {
      date: string;
      from: string;
      to: string;
      revision: number;
      /**
       * @minItems 1
       */
      revisions: {
        revision: number;
        entryId: string;
        at: string;
        by: Author;
        act:
          | {
              kind: 'sent';
              lines: {
                productId: string;
                given: Quantity;
                amount: number;
              }[];
              reason:
                | (
                    | 'typing-error'
                    | 'wrong-day'
                    | 'wrong-product'
                    | 'late-information'
                    | 'counted-again'
                    | 'undo'
                    | 'other'
                  )
                | null;
            }
          | {
              kind: 'received';
              lines: {
                productId: string;
                given: Quantity;
                amount: number;
              }[];
              reason:
                | (
                    | 'typing-error'
                    | 'wrong-day'
                    | 'wrong-product'
                    | 'late-information'
                    | 'counted-again'
                    | 'undo'
                    | 'other'
                  )
                | null;
            }
          | {
              kind: 'explained';
              reason: 'spilled' | 'spoiled' | 'returned' | 'went-elsewhere' | 'counted-wrong' | 'other';
              words: string | null;
            };
        previous: string | null;
        hash: string;
      }[];
      hash: string;
      sent: {
        hash: string;
        lines: {
          productId: string;
          given: Quantity;
          amount: number;
        }[];
      } | null;
      received: {
        hash: string;
        lines: {
          productId: string;
          given: Quantity;
          amount: number;
        }[];
      } | null;
      explained: {
        reason: 'spilled' | 'spoiled' | 'returned' | 'went-elsewhere' | 'counted-wrong' | 'other';
        words: string | null;
      } | null;
      differences: {
        productId: string;
        sent: number;
        received: number;
      }[];
    };
  };
  /**
   * Explain why the two ends of a transfer differ, with If-Match of what was seen
   */
  explainTransfer: {
    path: {
      siteId: string;
      date: string;
      otherId: string;
    };
    query: null;
    body: {
      entryId: string;
      reason: 'spilled' | 'spoiled' | 'returned' | 'went-elsewhere' | 'counted-wrong' | 'other';
      words?: string | null;
    };
    answer: {
      date: string;
      from: string;
      to: string;
      revision: number;
      /**
       * @minItems 1
       */
      revisions: {
        revision: number;
        entryId: string;
        at: string;
        by: Author;
        act:
          | {
              kind: 'sent';
              lines: {
                productId: string;
                given: Quantity;
                amount: number;
              }[];
              reason:
                | (
                    | 'typing-error'
                    | 'wrong-day'
                    | 'wrong-product'
                    | 'late-information'
                    | 'counted-again'
                    | 'undo'
                    | 'other'
                  )
                | null;
            }
          | {
              kind: 'received';
              lines: {
                productId: string;
                given: Quantity;
                amount: number;
              }[];
              reason:
                | (
                    | 'typing-error'
                    | 'wrong-day'
                    | 'wrong-product'
                    | 'late-information'
                    | 'counted-again'
                    | 'undo'
                    | 'other'
                  )
                | null;
            }
          | {
              kind: 'explained';
              reason: 'spilled' | 'spoiled' | 'returned' | 'went-elsewhere' | 'counted-wrong' | 'other';
              words: string | null;
            };
        previous: string | null;
        hash: string;
      }[];
      hash: string;
      sent: {
        hash: string;
        lines: {
          productId: string;
          given: Quantity;
          amount: number;
        }[];
      } | null;
      received: {
        hash: string;
        lines: {
          productId: string;
          given: Quantity;
          amount: number;
        }[];
      } | null;
      explained: {
        reason: 'spilled' | 'spoiled' | 'returned' | 'went-elsewhere' | 'counted-wrong' | 'other';
        words: string | null;
      } | null;
      differences: {
        productId: string;
        sent: number;
        received: number;
      }[];
    };
  };
  /**
   * Sites, by id; a kitchen sees its own
   */
  listSites: {
    path: null;
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        id: string;
        revision: number;
        value: Site;
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * A site with its history
   */
  readSite: {
    path: {
      siteId: string;
    };
    query: null;
    body: null;
    answer: {
      id: string;
      revision: number;
      value: Site;
      versions: {
        revision: number;
        at: string;
        by: Author;
        reason: string | null;
        value: Site;
        previous: string | null;
        hash: string;
      }[];
    };
  };
  /**
   * Enter or change a site
   */
  saveSite: {
    path: {
      siteId: string;
    };
    query: null;
    body: {
      value: Site;
      reason?: string | null;
    };
    answer: {
      id: string;
      revision: number;
      value: Site;
    };
  };
  /**
   * Products with package sizes and contents
   */
  listProducts: {
    path: null;
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        id: string;
        revision: number;
        value: Product;
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * Enter or change a product
   */
  saveProduct: {
    path: {
      id: string;
    };
    query: null;
    body: {
      value: Product;
      reason?: string | null;
    };
    answer: {
      id: string;
      revision: number;
      value: Product;
    };
  };
  /**
   * Calendars: terms, weekdays and holidays
   */
  listCalendars: {
    path: null;
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        id: string;
        revision: number;
        value: Calendar;
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * Enter or change a calendar
   */
  saveCalendar: {
    path: {
      id: string;
    };
    query: null;
    body: {
      value: Calendar;
      reason?: string | null;
    };
    answer: {
      id: string;
      revision: number;
      value: Calendar;
    };
  };
  /**
   * Compositions: a kitchen and the sites it serves
   */
  listCompositions: {
    path: null;
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        id: string;
        revision: number;
        value: Composition;
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * Enter or change a composition
   */
  saveComposition: {
    path: {
      id: string;
    };
    query: null;
    body: {
      value: Composition;
      reason?: string | null;
    };
    answer: {
      id: string;
      revision: number;
      value: Composition;
    };
  };
  /**
   * Children, non-eligible diners and days of every site in a period
   */
  listSchoolYearData: {
    path: {
      periodId: string;
    };
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        id: string;
        revision: number;
        value: SchoolYearData;
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * A site's school-year data for a period, with its history
   */
  readSchoolYearData: {
    path: {
      siteId: string;
      periodId: string;
    };
    query: null;
    body: null;
    answer: {
      id: string;
      revision: number;
      value: SchoolYearData;
      versions: {
        revision: number;
        at: string;
        by: Author;
        reason: string | null;
        value: SchoolYearData;
        previous: string | null;
        hash: string;
      }[];
    };
  };
  /**
   * Enter or change a site's school-year data
   */
  saveSchoolYearData: {
    path: {
      siteId: string;
      periodId: string;
    };
    query: null;
    body: {
      value: {
        children: number;
        referenceDate: string;
        nonEligible: number;
        operatingDays: number | null;
        evidence: string | null;
        confirmed: boolean;
      };
      reason?: string | null;
    };
    answer: {
      id: string;
      revision: number;
      value: SchoolYearData;
    };
  };
  /**
   * The city's settings: applicant, rules, decrees entered
   */
  readSettings: {
    path: null;
    query: null;
    body: null;
    answer: {
      id: string;
      revision: number;
      value: Settings;
      versions: {
        revision: number;
        at: string;
        by: Author;
        reason: string | null;
        value: Settings;
        previous: string | null;
        hash: string;
      }[];
    };
  };
  /**
   * Change the city's settings; what moves money waits as a draft for a second person
   */
  saveSettings: {
    path: null;
    query: null;
    body: {
      value: {
        id: 'city';
        applicant: Applicant;
        rules: Rules;
        /**
         * @maxItems 50
         */
        laterRules: {
          from: string;
          rules: Rules;
        }[];
        /**
         * @maxItems 100
         */
        ratePeriods: RatePeriod[];
        periodType: 'term' | 'month';
        /**
         * @maxItems 50
         */
        deadlines?: {
          periodId: string;
          deadline: string;
        }[];
        checks: {
          historyDays: number;
          fewestDays: number;
          deviations: number;
          bandPercent: number;
          narrowestMl: number;
          smallPart: number;
          deadlineNearDays: number;
          enrolmentPercent?: number;
          peersTimes?: number;
        };
        secondApproverAboveCents: number | null;
        retention: {
          documentsYears: number;
          vouchersYears: number;
        };
        reconciliationLimit: {
          permille: number;
          ml: number;
        };
        /**
         * @minItems 1
         * @maxItems 3
         */
        languages: ('sv' | 'fi' | 'en')[];
        authorityEmail: string | null;
        baselineMinutes: {
          collecting: number | null;
          checking: number | null;
          'filling-in': number | null;
          approving: number | null;
        };
        runningCostCents?: number | null;
      };
      reason?: string | null;
      source?: string | null;
    };
    answer: {
      id: string;
      revision: number;
      value: Settings;
    };
  };
  /**
   * Put the draft of the settings into force; somebody else than who proposed it, with If-Match
   */
  confirmSettings: {
    path: null;
    query: null;
    body: null;
    answer: {
      id: string;
      revision: number;
      value: Settings;
    };
  };
  /**
   * Take the draft of the settings away, with a reason and If-Match
   */
  declineSettings: {
    path: null;
    query: null;
    body: {
      reason: string;
    };
    answer: {
      id: string;
      revision: number;
      value: Settings;
    };
  };
  /**
   * What the draft of the settings would make of a claim, site by site; nothing is changed
   */
  tryDraft: {
    path: {
      claimId: string;
    };
    query: null;
    body: null;
    answer: {
      claimId: string;
      sites: {
        siteId: string;
        name: string;
        before: {
          eligibleMl: number;
          aidCents: number;
        };
        after: {
          eligibleMl: number;
          aidCents: number;
        };
      }[];
      before: {
        eligibleMl: number;
        aidCents: number;
      };
      after: {
        eligibleMl: number;
        aidCents: number;
      };
    };
  };
  /**
   * Users with their rights
   */
  listUsers: {
    path: null;
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        id: string;
        revision: number;
        value: User;
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * Enter or change a user's rights
   */
  saveUser: {
    path: {
      id: string;
    };
    query: null;
    body: {
      value: User;
      reason?: string | null;
    };
    answer: {
      id: string;
      revision: number;
      value: User;
    };
  };
  /**
   * Entry links for kitchens without an account, the newest first, with every use
   */
  listLinks: {
    path: null;
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        id: string;
        version: number;
        siteId: string;
        siteName: string;
        language: 'sv' | 'fi';
        kind: 'once' | 'term';
        from: string;
        to: string;
        madeBy: Author;
        at: string;
        revoked: {
          at: string;
          by: Author;
          reason: string;
        } | null;
        usedFor: {
          date: string;
          at: string;
        } | null;
        opened: number;
        posted: number;
        uses: (
          | {
              at: string;
              what: 'opened';
              date: null;
            }
          | {
              at: string;
              what: 'posted';
              date: string;
            }
        )[];
        state: 'open' | 'expired' | 'revoked' | 'used';
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * Make an entry link for a site; its address is answered here and never again
   */
  makeLink: {
    path: null;
    query: null;
    body: {
      siteId: string;
      kind: 'once' | 'term';
      days: number;
    };
    answer: {
      link: {
        id: string;
        version: number;
        siteId: string;
        siteName: string;
        language: 'sv' | 'fi';
        kind: 'once' | 'term';
        from: string;
        to: string;
        madeBy: Author;
        at: string;
        revoked: {
          at: string;
          by: Author;
          reason: string;
        } | null;
        usedFor: {
          date: string;
          at: string;
        } | null;
        opened: number;
        posted: number;
        uses: (
          | {
              at: string;
              what: 'opened';
              date: null;
            }
          | {
              at: string;
              what: 'posted';
              date: string;
            }
        )[];
        state: 'open' | 'expired' | 'revoked' | 'used';
      };
      url: string;
    };
  };
  /**
   * Take an entry link back
   */
  revokeLink: {
    path: {
      id: string;
    };
    query: null;
    body: {
      reason: string;
    };
    answer: {
      id: string;
      version: number;
      siteId: string;
      siteName: string;
      language: 'sv' | 'fi';
      kind: 'once' | 'term';
      from: string;
      to: string;
      madeBy: Author;
      at: string;
      revoked: {
        at: string;
        by: Author;
        reason: string;
      } | null;
      usedFor: {
        date: string;
        at: string;
      } | null;
      opened: number;
      posted: number;
      uses: (
        | {
            at: string;
            what: 'opened';
            date: null;
          }
        | {
            at: string;
            what: 'posted';
            date: string;
          }
      )[];
      state: 'open' | 'expired' | 'revoked' | 'used';
    };
  };
  /**
   * Suppliers of milk with their customer and article numbers
   */
  listSuppliers: {
    path: null;
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        id: string;
        revision: number;
        value: {
          id: string;
          name: string;
          businessId: string | null;
          procurement: string | null;
          /**
           * @maxItems 2000
           */
          customers: {
            number: string;
            siteId: string;
          }[];
          /**
           * @maxItems 1000
           */
          articles: {
            number: string;
            productId: string | null;
            unit: 'litres' | 'kilograms' | 'packages';
            size: number | null;
          }[];
        };
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * Enter or change a supplier, its procurement and what its numbers mean
   */
  saveSupplier: {
    path: {
      id: string;
    };
    query: null;
    body: {
      value: {
        id: string;
        name: string;
        businessId: string | null;
        procurement: string | null;
        /**
         * @maxItems 2000
         */
        customers: {
          number: string;
          siteId: string;
        }[];
        /**
         * @maxItems 1000
         */
        articles: {
          number: string;
          productId: string | null;
          unit: 'litres' | 'kilograms' | 'packages';
          size: number | null;
        }[];
      };
      reason?: string | null;
    };
    answer: {
      id: string;
      revision: number;
      value: {
        id: string;
        name: string;
        businessId: string | null;
        procurement: string | null;
        /**
         * @maxItems 2000
         */
        customers: {
          number: string;
          siteId: string;
        }[];
        /**
         * @maxItems 1000
         */
        articles: {
          number: string;
          productId: string | null;
          unit: 'litres' | 'kilograms' | 'packages';
          size: number | null;
        }[];
      };
    };
  };
  /**
   * Invoices, credit notes and delivery notes with lines in the period
   */
  listDeliveries: {
    path: {
      periodId: string;
    };
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        id: string;
        revision: number;
        hash: string;
        state: 'counts' | 'billed' | 'withdrawn';
        credits: 'none' | 'found' | 'missing';
        content: {
          kind: 'invoice' | 'credit-note' | 'delivery-note';
          supplierId: string;
          number: string;
          date: string;
          customer: string | null;
          invoice: string | null;
          /**
           * @maxItems 200
           */
          deliveryNotes: string[];
          /**
           * @minItems 1
           * @maxItems 500
           */
          lines: {
            line: number;
            article: string | null;
            text: string;
            quantity: string;
            unit: string;
            customer: string | null;
            date: string | null;
            cents: number | null;
          }[];
          original: {
            sha256: string;
            name: string;
            type: string;
            size: number;
            format: 'finvoice' | 'peppol' | 'csv';
          } | null;
          withdrawn: boolean;
        };
        lines: {
          line: number;
          article: string | null;
          text: string;
          quantity: string;
          unit: string;
          customer: string | null;
          date: string | null;
          cents: number | null;
          on: string;
          customerNumber: string | null;
          siteId: string | null;
          productId: string | null;
          group:
            | ('milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese')
            | null;
          amount: number | null;
          fate: 'counted' | 'set-aside' | 'unknown-article' | 'unknown-customer' | 'not-readable';
          reason: string | null;
        }[];
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * A document, its lines in millilitres, and its history
   */
  readDelivery: {
    path: {
      deliveryId: string;
    };
    query: null;
    body: null;
    answer: {
      id: string;
      revision: number;
      hash: string;
      state: 'counts' | 'billed' | 'withdrawn';
      credits: 'none' | 'found' | 'missing';
      content: {
        kind: 'invoice' | 'credit-note' | 'delivery-note';
        supplierId: string;
        number: string;
        date: string;
        customer: string | null;
        invoice: string | null;
        /**
         * @maxItems 200
         */
        deliveryNotes: string[];
        /**
         * @minItems 1
         * @maxItems 500
         */
        lines: {
          line: number;
          article: string | null;
          text: string;
          quantity: string;
          unit: string;
          customer: string | null;
          date: string | null;
          cents: number | null;
        }[];
        original: {
          sha256: string;
          name: string;
          type: string;
          size: number;
          format: 'finvoice' | 'peppol' | 'csv';
        } | null;
        withdrawn: boolean;
      };
      lines: {
        line: number;
        article: string | null;
        text: string;
        quantity: string;
        unit: string;
        customer: string | null;
        date: string | null;
        cents: number | null;
        on: string;
        customerNumber: string | null;
        siteId: string | null;
        productId: string | null;
        group:
          | ('milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese')
          | null;
        amount: number | null;
        fate: 'counted' | 'set-aside' | 'unknown-article' | 'unknown-customer' | 'not-readable';
        reason: string | null;
      }[];
      /**
       * @minItems 1
       */
      history: {
        revision: number;
        at: string;
        by: Author;
        reason: string | null;
        content: {
          kind: 'invoice' | 'credit-note' | 'delivery-note';
          supplierId: string;
          number: string;
          date: string;
          customer: string | null;
          invoice: string | null;
          /**
           * @maxItems 200
           */
          deliveryNotes: string[];
          /**
           * @minItems 1
           * @maxItems 500
           */
          lines: {
            line: number;
            article: string | null;
            text: string;
            quantity: string;
            unit: string;
            customer: string | null;
            date: string | null;
            cents: number | null;
          }[];
          original: {
            sha256: string;
            name: string;
            type: string;
            size: number;
            format: 'finvoice' | 'peppol' | 'csv';
          } | null;
          withdrawn: boolean;
        };
        previous: string | null;
        hash: string;
      }[];
    };
  };
  /**
   * Correct a document with If-Match and a reason, or take it back; the file stays
   */
  correctDelivery: {
    path: {
      deliveryId: string;
    };
    query: null;
    body: {
      content: {
        kind: 'invoice' | 'credit-note' | 'delivery-note';
        supplierId: string;
        number: string;
        date: string;
        customer: string | null;
        invoice: string | null;
        /**
         * @maxItems 200
         */
        deliveryNotes: string[];
        /**
         * @minItems 1
         * @maxItems 500
         */
        lines: {
          line: number;
          article: string | null;
          text: string;
          quantity: string;
          unit: string;
          customer: string | null;
          date: string | null;
          cents: number | null;
        }[];
        original: {
          sha256: string;
          name: string;
          type: string;
          size: number;
          format: 'finvoice' | 'peppol' | 'csv';
        } | null;
        withdrawn: boolean;
      };
      reason: string;
    };
    answer: {
      id: string;
      revision: number;
      hash: string;
      state: 'counts' | 'billed' | 'withdrawn';
      credits: 'none' | 'found' | 'missing';
      content: {
        kind: 'invoice' | 'credit-note' | 'delivery-note';
        supplierId: string;
        number: string;
        date: string;
        customer: string | null;
        invoice: string | null;
        /**
         * @maxItems 200
         */
        deliveryNotes: string[];
        /**
         * @minItems 1
         * @maxItems 500
         */
        lines: {
          line: number;
          article: string | null;
          text: string;
          quantity: string;
          unit: string;
          customer: string | null;
          date: string | null;
          cents: number | null;
        }[];
        original: {
          sha256: string;
          name: string;
          type: string;
          size: number;
          format: 'finvoice' | 'peppol' | 'csv';
        } | null;
        withdrawn: boolean;
      };
      lines: {
        line: number;
        article: string | null;
        text: string;
        quantity: string;
        unit: string;
        customer: string | null;
        date: string | null;
        cents: number | null;
        on: string;
        customerNumber: string | null;
        siteId: string | null;
        productId: string | null;
        group:
          | ('milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese')
          | null;
        amount: number | null;
        fate: 'counted' | 'set-aside' | 'unknown-article' | 'unknown-customer' | 'not-readable';
        reason: string | null;
      }[];
      /**
       * @minItems 1
       */
      history: {
        revision: number;
        at: string;
        by: Author;
        reason: string | null;
        content: {
          kind: 'invoice' | 'credit-note' | 'delivery-note';
          supplierId: string;
          number: string;
          date: string;
          customer: string | null;
          invoice: string | null;
          /**
           * @maxItems 200
           */
          deliveryNotes: string[];
          /**
           * @minItems 1
           * @maxItems 500
           */
          lines: {
            line: number;
            article: string | null;
            text: string;
            quantity: string;
            unit: string;
            customer: string | null;
            date: string | null;
            cents: number | null;
          }[];
          original: {
            sha256: string;
            name: string;
            type: string;
            size: number;
            format: 'finvoice' | 'peppol' | 'csv';
          } | null;
          withdrawn: boolean;
        };
        previous: string | null;
        hash: string;
      }[];
    };
  };
  /**
   * Enter a document by hand; the same supplier and number is taken once
   */
  enterDelivery: {
    path: null;
    query: null;
    body: {
      content: {
        kind: 'invoice' | 'credit-note' | 'delivery-note';
        supplierId: string;
        number: string;
        date: string;
        customer: string | null;
        invoice: string | null;
        /**
         * @maxItems 200
         */
        deliveryNotes: string[];
        /**
         * @minItems 1
         * @maxItems 500
         */
        lines: {
          line: number;
          article: string | null;
          text: string;
          quantity: string;
          unit: string;
          customer: string | null;
          date: string | null;
          cents: number | null;
        }[];
        original?: null;
        withdrawn: boolean;
      };
    };
    answer: {
      id: string;
      revision: number;
      hash: string;
      state: 'counts' | 'billed' | 'withdrawn';
      credits: 'none' | 'found' | 'missing';
      content: {
        kind: 'invoice' | 'credit-note' | 'delivery-note';
        supplierId: string;
        number: string;
        date: string;
        customer: string | null;
        invoice: string | null;
        /**
         * @maxItems 200
         */
        deliveryNotes: string[];
        /**
         * @minItems 1
         * @maxItems 500
         */
        lines: {
          line: number;
          article: string | null;
          text: string;
          quantity: string;
          unit: string;
          customer: string | null;
          date: string | null;
          cents: number | null;
        }[];
        original: {
          sha256: string;
          name: string;
          type: string;
          size: number;
          format: 'finvoice' | 'peppol' | 'csv';
        } | null;
        withdrawn: boolean;
      };
      lines: {
        line: number;
        article: string | null;
        text: string;
        quantity: string;
        unit: string;
        customer: string | null;
        date: string | null;
        cents: number | null;
        on: string;
        customerNumber: string | null;
        siteId: string | null;
        productId: string | null;
        group:
          | ('milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese')
          | null;
        amount: number | null;
        fate: 'counted' | 'set-aside' | 'unknown-article' | 'unknown-customer' | 'not-readable';
        reason: string | null;
      }[];
      /**
       * @minItems 1
       */
      history: {
        revision: number;
        at: string;
        by: Author;
        reason: string | null;
        content: {
          kind: 'invoice' | 'credit-note' | 'delivery-note';
          supplierId: string;
          number: string;
          date: string;
          customer: string | null;
          invoice: string | null;
          /**
           * @maxItems 200
           */
          deliveryNotes: string[];
          /**
           * @minItems 1
           * @maxItems 500
           */
          lines: {
            line: number;
            article: string | null;
            text: string;
            quantity: string;
            unit: string;
            customer: string | null;
            date: string | null;
            cents: number | null;
          }[];
          original: {
            sha256: string;
            name: string;
            type: string;
            size: number;
            format: 'finvoice' | 'peppol' | 'csv';
          } | null;
          withdrawn: boolean;
        };
        previous: string | null;
        hash: string;
      }[];
    };
  };
  /**
   * Read a Finvoice, Peppol or CSV file of deliveries; a dry run writes nothing
   */
  importDelivery: {
    path: null;
    query: null;
    body: {
      file: string;
      name: string;
      supplierId?: string | null;
      profileId?: string;
      kind?: 'invoice' | 'delivery-note';
      mode: 'dry-run' | 'commit';
    };
    answer: {
      mode: 'dry-run' | 'commit';
      original: {
        sha256: string;
        name: string;
        type: string;
        size: number;
        format: 'finvoice' | 'peppol' | 'csv';
      };
      unknownSupplier: string | null;
      documents: {
        content: {
          kind: 'invoice' | 'credit-note' | 'delivery-note';
          supplierId: string | null;
          number: string;
          date: string;
          customer: string | null;
          invoice: string | null;
          /**
           * @maxItems 200
           */
          deliveryNotes: string[];
          /**
           * @minItems 1
           * @maxItems 500
           */
          lines: {
            line: number;
            article: string | null;
            text: string;
            quantity: string;
            unit: string;
            customer: string | null;
            date: string | null;
            cents: number | null;
          }[];
          original: {
            sha256: string;
            name: string;
            type: string;
            size: number;
            format: 'finvoice' | 'peppol' | 'csv';
          } | null;
          withdrawn: boolean;
        };
        lines: {
          line: number;
          article: string | null;
          text: string;
          quantity: string;
          unit: string;
          customer: string | null;
          date: string | null;
          cents: number | null;
          on: string;
          customerNumber: string | null;
          siteId: string | null;
          productId: string | null;
          group:
            | ('milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese')
            | null;
          amount: number | null;
          fate: 'counted' | 'set-aside' | 'unknown-article' | 'unknown-customer' | 'not-readable';
          reason: string | null;
        }[];
        fate: 'created' | 'duplicate' | 'supplier-unknown';
        id: string | null;
      }[];
    };
  };
  /**
   * The file a document came as, byte by byte
   */
  readOriginal: {
    path: {
      deliveryId: string;
    };
    query: null;
    body: null;
    answer: unknown;
  };
  /**
   * Deliveries against use, per site or composition and product group
   */
  readReconciliation: {
    path: {
      periodId: string;
    };
    query: null;
    body: null;
    answer: {
      through: string;
      rows: {
        level: 'site' | 'composition';
        unitId: string;
        group: 'milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese';
        unit: 'ml' | 'g';
        delivered: number;
        credited: number;
        children: number;
        otherDiners: number;
        cooking: number;
        waste: number;
        opening: number;
        closing: number;
        used: number;
        difference: number;
        limit: number;
        explanation: {
          reason:
            | 'stock-not-counted'
            | 'waste-not-counted'
            | 'cooking-not-counted'
            | 'counts-estimated'
            | 'document-missing'
            | 'delivered-to-other'
            | 'other';
          words: string;
          difference: number;
        } | null;
        verdict: 'even' | 'within' | 'explained' | 'unexplained' | 'no-deliveries';
      }[];
      proposed: {
        unitId: string;
        aidCents: number;
        complete: boolean;
      } | null;
    };
  };
  /**
   * Enter a unit's stock, waste and explanations of a period
   */
  saveStockData: {
    path: {
      periodId: string;
      unitId: string;
    };
    query: null;
    body: {
      /**
       * @maxItems 6
       */
      lines: {
        group: 'milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese';
        opening: number;
        closing: number;
        waste: number;
        explanation: {
          reason:
            | 'stock-not-counted'
            | 'waste-not-counted'
            | 'cooking-not-counted'
            | 'counts-estimated'
            | 'document-missing'
            | 'delivered-to-other'
            | 'other';
          words: string;
          difference: number;
        } | null;
      }[];
      reason?: string | null;
    };
    answer: {
      id: string;
      revision: number;
      value: {
        id: string;
        periodId: string;
        unitId: string;
        /**
         * @maxItems 6
         */
        lines: {
          group: 'milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese';
          opening: number;
          closing: number;
          waste: number;
          explanation: {
            reason:
              | 'stock-not-counted'
              | 'waste-not-counted'
              | 'cooking-not-counted'
              | 'counts-estimated'
              | 'document-missing'
              | 'delivered-to-other'
              | 'other';
            words: string;
            difference: number;
          } | null;
        }[];
      };
    };
  };
  /**
   * Files attached to deliveries, claims, school-year data and posters of the period's school year
   */
  listAttachments: {
    path: {
      periodId: string;
    };
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        id: string;
        schoolYear: string;
        to: {
          kind: 'delivery' | 'claim' | 'school-year-data' | 'poster';
          id: string;
          siteId: string | null;
        };
        sha256: string;
        name: string;
        type: 'application/pdf' | 'image/png' | 'image/jpeg';
        size: number;
        version: number;
        /**
         * @minItems 1
         */
        events: {
          number: number;
          step: 'attach' | 'withdraw';
          at: string;
          by: Author;
          words: string | null;
          previous: string | null;
          hash: string;
        }[];
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * Attach a PDF, PNG or JPEG; what it is follows from its bytes
   */
  attachFile: {
    path: null;
    query: null;
    body: {
      to: {
        kind: 'delivery' | 'claim' | 'school-year-data' | 'poster';
        id: string;
        siteId: string | null;
      };
      file: string;
      name: string;
      words?: string | null;
    };
    answer: {
      id: string;
      schoolYear: string;
      to: {
        kind: 'delivery' | 'claim' | 'school-year-data' | 'poster';
        id: string;
        siteId: string | null;
      };
      sha256: string;
      name: string;
      type: 'application/pdf' | 'image/png' | 'image/jpeg';
      size: number;
      version: number;
      /**
       * @minItems 1
       */
      events: {
        number: number;
        step: 'attach' | 'withdraw';
        at: string;
        by: Author;
        words: string | null;
        previous: string | null;
        hash: string;
      }[];
    };
  };
  /**
   * The bytes of an attachment
   */
  readAttachment: {
    path: {
      attachmentId: string;
    };
    query: null;
    body: null;
    answer: unknown;
  };
  /**
   * Take an attachment back; its bytes and history stay
   */
  withdrawAttachment: {
    path: {
      attachmentId: string;
    };
    query: null;
    body: {
      reason: string;
    };
    answer: {
      id: string;
      schoolYear: string;
      to: {
        kind: 'delivery' | 'claim' | 'school-year-data' | 'poster';
        id: string;
        siteId: string | null;
      };
      sha256: string;
      name: string;
      type: 'application/pdf' | 'image/png' | 'image/jpeg';
      size: number;
      version: number;
      /**
       * @minItems 1
       */
      events: {
        number: number;
        step: 'attach' | 'withdraw';
        at: string;
        by: Author;
        words: string | null;
        previous: string | null;
        hash: string;
      }[];
    };
  };
  /**
   * Which days of which sites are reported, explained or missing
   */
  readCompleteness: {
    path: {
      periodId: string;
    };
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      period: Period;
      through: string;
      total: Completeness;
      sites: {
        items: {
          siteId: string;
          name: string;
          completeness: Completeness;
          missing: string[];
        }[];
        total: number;
        next: string | null;
      };
    };
  };
  /**
   * The figures that the city made by hand beside those of the claim, site by site
   */
  readComparison: {
    path: {
      periodId: string;
    };
    query: null;
    body: null;
    answer: {
      claim: {
        id: string;
        snapshot: string;
      } | null;
      signedOff: number;
      couldStopOn: string | null;
      sites: {
        siteId: string;
        name: string;
        standing: 'no-figures' | 'differs' | 'robot-wrong' | 'ready' | 'signed-off' | 'changed-since';
        rows: {
          figure:
            | 'children'
            | 'nonEligible'
            | 'operatingDays'
            | 'milk'
            | 'organic-milk'
            | 'buttermilk'
            | 'organic-buttermilk'
            | 'other-sour-milk'
            | 'cheese';
          unit: ('ml' | 'g') | null;
          byHand: number;
          byRobot: number;
          difference: number;
          explained: {
            figure:
              | 'children'
              | 'nonEligible'
              | 'operatingDays'
              | 'milk'
              | 'organic-milk'
              | 'buttermilk'
              | 'organic-buttermilk'
              | 'other-sour-milk'
              | 'cheese';
            byHand: number;
            byRobot: number;
            reason:
              'typing-error' | 'late-information' | 'other-rule' | 'other-grouping' | 'robot-wrong' | 'other';
            words: string;
          } | null;
        }[];
        handMade: {
          id: string;
          periodId: string;
          siteId: string;
          source: string;
          figures: {
            [k: string]: number;
          };
          /**
           * @maxItems 9
           */
          explained: {
            figure:
              | 'children'
              | 'nonEligible'
              | 'operatingDays'
              | 'milk'
              | 'organic-milk'
              | 'buttermilk'
              | 'organic-buttermilk'
              | 'other-sour-milk'
              | 'cheese';
            byHand: number;
            byRobot: number;
            reason:
              'typing-error' | 'late-information' | 'other-rule' | 'other-grouping' | 'robot-wrong' | 'other';
            words: string;
          }[];
          signedOff: {
            at: string;
            byRobot: {
              [k: string]: number;
            };
          } | null;
        } | null;
      }[];
    };
  };
  /**
   * The claims, newest period first
   */
  listClaims: {
    path: null;
    query: {
      limit?: number;
      after?: string;
    };
    body: null;
    answer: {
      items: {
        id: string;
        period: Period;
        number: number;
        state: 'draft' | 'awaiting' | 'approved-once' | 'approved' | 'sent' | 'decided' | 'paid';
        version: number;
        snapshot: string;
        aidCents: number;
      }[];
      total: number;
      next: string | null;
    };
  };
  /**
   * A claim: state, totals, checks, trail
   */
  readClaim: {
    path: {
      claimId: string;
    };
    query: null;
    body: null;
    answer: Claim;
  };
  /**
   * A site's figures in a claim with every step of the arithmetic and its source
   */
  readWorking: {
    path: {
      claimId: string;
      siteId: string;
    };
    query: null;
    body: null;
    answer: {
      claimId: string;
      snapshot: string;
      site: {
        id: string;
        name: string;
        children: number;
        nonEligible: number;
        operatingDays: number;
        completeness: Completeness;
        missing: string[];
        days: {
          date: string;
          kind: 'served' | 'zero' | 'closed' | 'explained';
          reason: string | null;
          revision: number;
          hash: string;
          served: {
            [k: string]: number;
          };
          cooking: {
            [k: string]: number;
          };
          notClaimable: number;
          otherDiners: number | null;
          words: string | null;
        }[];
      };
      caps: {
        id: string;
        level: 'site' | 'composition';
        capMl: number;
        usedMl: number;
        steps: Step[];
      }[];
      lines: {
        siteId: string;
        group: 'milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese';
        decree: string;
        unit: 'ml' | 'g';
        gross: number;
        deducted: number;
        net: number;
        eligible: number;
        centsPerThousand: number;
        aidCents: number;
        steps: Step[];
      }[];
    };
  };
  /**
   * Read the counts, compute, and freeze a snapshot under its SHA-256
   */
  refreshClaim: {
    path: {
      claimId: string;
    };
    query: null;
    body: null;
    answer: Claim;
  };
  /**
   * Send a draft to be approved by somebody else; every warning has its reason
   */
  submitClaim: {
    path: {
      claimId: string;
    };
    query: null;
    body: {
      snapshot: string;
      words?: string | null;
    };
    answer: Claim;
  };
  /**
   * Give one reason for one or several warnings of a draft
   */
  explainWarnings: {
    path: {
      claimId: string;
    };
    query: null;
    body: {
      snapshot: string;
      /**
       * @minItems 1
       * @maxItems 5000
       */
      findings: string[];
      reason:
        'checked-with-site' | 'unusual-day' | 'loss-accepted' | 'being-mended' | 'authority-knows' | 'other';
      words: string;
    };
    answer: Claim;
  };
  /**
   * Return a claim to its preparer with a reason
   */
  returnClaim: {
    path: {
      claimId: string;
    };
    query: null;
    body: {
      snapshot: string;
      words: string;
    };
    answer: Claim;
  };
  /**
   * Approve the snapshot that was shown; a login at most five minutes old, by someone who prepared nothing in it
   */
  approveClaim: {
    path: {
      claimId: string;
    };
    query: null;
    body: {
      snapshot: string;
      declared: true;
      language: 'sv' | 'fi' | 'en';
      pdf?: string | null;
    };
    answer: Claim;
  };
  /**
   * Record the authority's reference, question, decision or payment, or our answer
   */
  recordAuthority: {
    path: {
      claimId: string;
    };
    query: null;
    body: {
      version: number;
      act:
        | {
            kind: 'lodged';
            on: string;
            reference: string | null;
          }
        | {
            kind: 'question';
            on: string;
            question: string;
            answerBy: string | null;
          }
        | {
            kind: 'answer';
            on: string;
            question: number;
            answer: string;
          }
        | {
            kind: 'decision';
            on: string;
            reference: string;
            outcome: 'granted' | 'partly-granted' | 'rejected';
            /**
             * @maxItems 20
             */
            lines: {
              group:
                'milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese';
              cents: number;
            }[];
          }
        | {
            kind: 'payment';
            on: string;
            reference: string;
            totalCents: number;
            /**
             * @minItems 1
             * @maxItems 20
             */
            lines: {
              group:
                'milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese';
              cents: number;
              reason:
                | (
                    | 'national-ceiling'
                    | 'late-reduction'
                    | 'quantity-corrected'
                    | 'rate-corrected'
                    | 'site-not-approved'
                    | 'penalty'
                    | 'set-off'
                    | 'rounding'
                    | 'paid-later'
                    | 'other'
                  )
                | null;
              words: string | null;
            }[];
          };
    };
    answer: Claim;
  };
  /**
   * The filled application as PDF or XLSX, or its snapshot as canonical JSON
   */
  readDocument: {
    path: {
      claimId: string;
      name:
        | 'application-sv.pdf'
        | 'application-fi.pdf'
        | 'application-en.pdf'
        | 'application-sv.xlsx'
        | 'application-fi.xlsx'
        | 'application-en.xlsx'
        | 'snapshot.json';
    };
    query: null;
    body: null;
    answer: unknown;
  };
  /**
   * The sealed record of a claim's approval: canonical JSON with its signature
   */
  readApprovalRecord: {
    path: {
      claimId: string;
    };
    query: null;
    body: null;
    answer: unknown;
  };
  /**
   * The public key that proves every seal of the city, as PEM
   */
  readPublicKey: {
    path: null;
    query: null;
    body: null;
    answer: unknown;
  };
  /**
   * Everything an inspector asks of a claim as a ZIP that verifies itself: its address, or 409 while it is made
   */
  readClaimFolder: {
    path: {
      claimId: string;
    };
    query: null;
    body: null;
    answer: unknown;
  };
  /**
   * The inspection folder of every claim of a school year: its address, or 409 while it is made
   */
  readSchoolYearFolder: {
    path: {
      schoolYear: string;
    };
    query: null;
    body: null;
    answer: unknown;
  };
  /**
   * Who did what and when, as CSV: the auditor and the administrator get all, everybody else his own
   */
  readTrail: {
    path: null;
    query: {
      from?: string;
      to?: string;
      q?: string;
      kind?:
        | 'count'
        | 'record'
        | 'claim'
        | 'delivery'
        | 'attachment'
        | 'disposal'
        | 'robot'
        | 'message'
        | 'transfer'
        | 'login'
        | 'refused'
        | 'read'
        | 'redrive'
        | 'link';
    };
    body: null;
    answer: unknown;
  };
  /**
   * What is kept of each term and until when, and what was decided about what is due to be deleted
   */
  readRetention: {
    path: null;
    query: null;
    body: null;
    answer: {
      today: string;
      retention: {
        documentsYears: number;
        vouchersYears: number;
      };
      keepings: {
        id: string;
        periodId: string;
        range: {
          from: string;
          to: string;
        };
        part: 'documents' | 'vouchers';
        standing:
          | {
              kind: 'open';
              reason: 'may-be-claimed' | 'claim-unfinished';
              claimIds: string[];
            }
          | {
              kind: 'dated';
              completedIn: number;
              keepUntil: string;
              due: boolean;
            };
        disposal: {
          id: string;
          version: number;
          state: 'kept' | 'held' | 'announced' | 'confirmed' | 'deleting' | 'deleted';
          /**
           * @minItems 1
           */
          events: {
            number: number;
            step: 'announce' | 'confirm' | 'stop' | 'hold' | 'release' | 'begin' | 'finish';
            at: string;
            by: Author;
            words: string | null;
            list: {
              sha256: string;
              counts: {
                [k: string]: number;
              };
              completedIn: number;
            } | null;
            result: {
              gone: number;
              changed: number;
              locked: number;
            } | null;
            previous: string | null;
            hash: string;
          }[];
        } | null;
        goesOn: string | null;
      }[];
    };
  };
  /**
   * Announce what is due with its list, confirm it as the second person, stop it, hold it, release it
   */
  stepDisposal: {
    path: {
      disposalId: string;
    };
    query: null;
    body: {
      step: 'announce' | 'confirm' | 'stop' | 'hold' | 'release';
      words?: string | null;
      list?: string | null;
    };
    answer: {
      id: string;
      version: number;
      state: 'kept' | 'held' | 'announced' | 'confirmed' | 'deleting' | 'deleted';
      /**
       * @minItems 1
       */
      events: {
        number: number;
        step: 'announce' | 'confirm' | 'stop' | 'hold' | 'release' | 'begin' | 'finish';
        at: string;
        by: Author;
        words: string | null;
        list: {
          sha256: string;
          counts: {
            [k: string]: number;
          };
          completedIn: number;
        } | null;
        result: {
          gone: number;
          changed: number;
          locked: number;
        } | null;
        previous: string | null;
        hash: string;
      }[];
    };
  };
  /**
   * Everything that goes, or has gone, with its hash, as it was announced
   */
  readDisposalList: {
    path: {
      disposalId: string;
    };
    query: null;
    body: null;
    answer: unknown;
  };
  /**
   * The claim's figures for the yearly monitoring report (R40 Art. 9) as CSV
   */
  readMonitoring: {
    path: {
      claimId: string;
    };
    query: null;
    body: null;
    answer: unknown;
  };
}
export interface Revision {
  revision: number;
  entryId: string;
  at: string;
  by: Author;
  report: Report;
  reason:
    | (
        | 'typing-error'
        | 'wrong-day'
        | 'wrong-product'
        | 'late-information'
        | 'counted-again'
        | 'undo'
        | 'other'
      )
    | null;
  words: string | null;
  previous: string | null;
  hash: string;
}
export interface Author {
  issuer: string;
  subject: string;
  role: 'kitchen' | 'official' | 'auditor' | 'administrator';
  via: 'login' | 'machine' | 'link' | 'robot';
}
export interface ImportProfile {
  id: string;
  names: Texts;
  about: Texts;
  tells: 'served' | 'ordered' | 'delivered';
  seen: boolean;
  columns: {
    /**
     * @maxItems 20
     */
    site: string[];
    /**
     * @maxItems 20
     */
    date: string[];
    /**
     * @maxItems 20
     */
    product: string[];
    /**
     * @maxItems 20
     */
    quantity: string[];
    /**
     * @maxItems 20
     */
    unit: string[];
    /**
     * @maxItems 20
     */
    use: string[];
    /**
     * @maxItems 20
     */
    diners: string[];
    /**
     * @maxItems 20
     */
    note: string[];
    /**
     * @maxItems 20
     */
    key: string[];
  };
  separator: 'auto' | 'semicolon' | 'comma' | 'tab';
  dates: 'either' | 'd.m.yyyy' | 'yyyy-mm-dd';
  siteBy: 'site' | 'customer';
  productBy: 'product' | 'article';
  /**
   * @maxItems 1000
   */
  customers: {
    number: string;
    siteId: string | null;
  }[];
  /**
   * @maxItems 500
   */
  articles: {
    number: string;
    productId: string | null;
    unit: 'litres' | 'kilograms' | 'packages';
    size: number | null;
    use: 'served' | 'cooking';
  }[];
  repeats: 'refuse' | 'add';
  zeros: 'refuse' | 'zero';
}
export interface Texts {
  sv: string;
  fi: string;
  en: string;
}
export interface Site {
  id: string;
  name: string;
  kind: 'day-care' | 'pre-primary' | 'basic-education' | 'upper-secondary' | 'kitchen';
  language: 'sv' | 'fi';
  address: string;
  registration: string | null;
  calendarId: string;
  compositionId: string | null;
  /**
   * @maxItems 30
   */
  productIds: string[];
  reportingEmail: string | null;
  opensOn: string;
  closesOn: string | null;
  /**
   * @maxItems 200
   */
  closures: {
    from: string;
    to: string;
    reason: string;
  }[];
  test?: true;
}
export interface Product {
  id: string;
  names: Texts;
  group:
    ('milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese') | null;
  contents: {
    fatPermille: number | null;
    sugarPermille: number | null;
    saltPermille: number | null;
    milkPermille: number | null;
    otherIngredientsPermille: number | null;
    vitaminD: boolean;
    freshOrProcessedCheese: boolean;
  };
  /**
   * @maxItems 20
   */
  packages: {
    id: string;
    names: Texts;
    size: number;
  }[];
  portion: number | null;
  from: string;
  to: string | null;
}
export interface Calendar {
  id: string;
  names: Texts;
  /**
   * @minItems 1
   * @maxItems 7
   */
  weekdays: number[];
  /**
   * @maxItems 50
   */
  open: {
    from: string;
    to: string;
  }[];
  /**
   * @maxItems 200
   */
  holidays: {
    from: string;
    to: string;
    names: Texts;
  }[];
}
export interface Composition {
  id: string;
  name: string;
  kitchenSiteId: string;
}
export interface SchoolYearData {
  id: string;
  siteId: string;
  periodId: string;
  children: number;
  referenceDate: string;
  nonEligible: number;
  operatingDays: number | null;
  evidence: string | null;
  confirmed: boolean;
}
export interface Settings {
  id: 'city';
  applicant: Applicant;
  rules: Rules;
  /**
   * @maxItems 50
   */
  laterRules: {
    from: string;
    rules: Rules;
  }[];
  /**
   * @maxItems 100
   */
  ratePeriods: RatePeriod[];
  periodType: 'term' | 'month';
  /**
   * @maxItems 50
   */
  deadlines?: {
    periodId: string;
    deadline: string;
  }[];
  checks: {
    historyDays: number;
    fewestDays: number;
    deviations: number;
    bandPercent: number;
    narrowestMl: number;
    smallPart: number;
    deadlineNearDays: number;
    enrolmentPercent?: number;
    peersTimes?: number;
  };
  secondApproverAboveCents: number | null;
  retention: {
    documentsYears: number;
    vouchersYears: number;
  };
  reconciliationLimit: {
    permille: number;
    ml: number;
  };
  /**
   * @minItems 1
   * @maxItems 3
   */
  languages: ('sv' | 'fi' | 'en')[];
  authorityEmail: string | null;
  baselineMinutes: {
    collecting: number | null;
    checking: number | null;
    'filling-in': number | null;
    approving: number | null;
  };
  runningCostCents?: number | null;
  draft: {
    by: Author;
    at: string;
    reason: string;
    source: string | null;
    changes: {
      applicant?: Applicant;
      rules?: Rules;
      /**
       * @maxItems 50
       */
      laterRules?: {
        from: string;
        rules: Rules;
      }[];
      /**
       * @maxItems 100
       */
      ratePeriods?: RatePeriod[];
      periodType?: 'term' | 'month';
      /**
       * @maxItems 50
       */
      deadlines?: {
        periodId: string;
        deadline: string;
      }[];
      checks?: {
        historyDays: number;
        fewestDays: number;
        deviations: number;
        bandPercent: number;
        narrowestMl: number;
        smallPart: number;
        deadlineNearDays: number;
        enrolmentPercent?: number;
        peersTimes?: number;
      };
      secondApproverAboveCents?: number | null;
      retention?: {
        documentsYears: number;
        vouchersYears: number;
      };
      reconciliationLimit?: {
        permille: number;
        ml: number;
      };
    };
  } | null;
}
export interface Applicant {
  name: string;
  businessId: string;
  kind: 'municipal' | 'independent' | 'supplier';
  address: string;
  undertakingOn: string | null;
}
export interface Rules {
  deduction: 'proportional' | 'fixed-portion' | 'measured' | 'none';
  capLevel: 'site' | 'composition';
  capOrder: 'in-proportion' | 'cheaper-first';
  organicButtermilk: 'conventional' | 'organic';
  amountRounding: 'half-up' | 'half-even' | 'down';
  aidRounding: 'half-up' | 'half-even' | 'down';
  late: 'linear' | 'compound';
  childrenReference: 'school-year-start' | 'term-start';
  deliveries: 'required' | 'where-given' | 'off';
}
export interface RatePeriod {
  decree: string;
  source: string;
  from: string;
  to: string;
  capMl: number;
  nationalCeilingEur: number;
  centsPerThousand: {
    [k: string]: number;
  };
}
export interface User {
  id: string;
  issuer: string;
  subject: string;
  label: string;
  /**
   * @minItems 1
   * @maxItems 4
   */
  roles: ('kitchen' | 'official' | 'auditor' | 'administrator')[];
  /**
   * @maxItems 5000
   */
  siteIds: string[];
  language: 'sv' | 'fi' | 'en';
  email: string | null;
  from: string;
  to: string | null;
}
export interface Period {
  id: string;
  from: string;
  to: string;
  deadline: string;
  schoolYear: string;
}
export interface Completeness {
  expected: number;
  served: number;
  zero: number;
  closed: number;
  explained: number;
  missing: number;
}
export interface Claim {
  id: string;
  period: Period;
  number: number;
  state: 'draft' | 'awaiting' | 'approved-once' | 'approved' | 'sent' | 'decided' | 'paid';
  version: number;
  snapshot: string;
  aidCents: number;
  through: string;
  completeness: Completeness;
  totals: {
    group: 'milk' | 'organic-milk' | 'buttermilk' | 'organic-buttermilk' | 'other-sour-milk' | 'cheese';
    unit: 'ml' | 'g';
    gross: number;
    deducted: number;
    net: number;
    eligible: number;
    aidCents: number;
  }[];
  checks: CheckResult[];
  warnings: {
    key: string;
    check:
      | 'B1'
      | 'B2'
      | 'B3'
      | 'B4'
      | 'B5'
      | 'B6'
      | 'B7'
      | 'B8'
      | 'B9'
      | 'B10'
      | 'B11'
      | 'B12'
      | 'B13'
      | 'B14'
      | 'B15'
      | 'W16'
      | 'W17'
      | 'W18'
      | 'W19'
      | 'B20';
    finding: {
      code: string;
      siteId: string | null;
      date: string | null;
      figures: {
        [k: string]: number | string;
      };
    };
    answer: {
      check:
        | 'B1'
        | 'B2'
        | 'B3'
        | 'B4'
        | 'B5'
        | 'B6'
        | 'B7'
        | 'B8'
        | 'B9'
        | 'B10'
        | 'B11'
        | 'B12'
        | 'B13'
        | 'B14'
        | 'B15'
        | 'W16'
        | 'W17'
        | 'W18'
        | 'W19'
        | 'B20';
      /**
       * @minItems 1
       * @maxItems 5000
       */
      findings: string[];
      reason:
        'checked-with-site' | 'unusual-day' | 'loss-accepted' | 'being-mended' | 'authority-knows' | 'other';
      words: string;
      by: Author;
      at: string;
    } | null;
  }[];
  events: {
    number: number;
    step:
      | 'refresh'
      | 'explain'
      | 'submit'
      | 'return'
      | 'approve-first'
      | 'approve'
      | 'send'
      | 'lodge'
      | 'ask'
      | 'answer'
      | 'decide'
      | 'pay';
    at: string;
    by: Author;
    snapshot: string;
    words: string | null;
    approval: {
      reference: string;
      declaration: string;
      language: 'sv' | 'fi' | 'en';
      loginAt: string;
      aidCents: number;
      amounts: {
        [k: string]: number;
      };
      pdf: {
        name: string;
        sha256: string;
      };
      previousRecord: string | null;
    } | null;
    approvals: number | null;
    answers: {
      check:
        | 'B1'
        | 'B2'
        | 'B3'
        | 'B4'
        | 'B5'
        | 'B6'
        | 'B7'
        | 'B8'
        | 'B9'
        | 'B10'
        | 'B11'
        | 'B12'
        | 'B13'
        | 'B14'
        | 'B15'
        | 'W16'
        | 'W17'
        | 'W18'
        | 'W19'
        | 'B20';
      /**
       * @minItems 1
       * @maxItems 5000
       */
      findings: string[];
      reason:
        'checked-with-site' | 'unusual-day' | 'loss-accepted' | 'being-mended' | 'authority-knows' | 'other';
      words: string;
      by: Author;
      at: string;
    }[];
    authority:
      | (
          | {
              kind: 'lodged';
              on: string;
              reference: string | null;
            }
          | {
              kind: 'question';
              on: string;
              question: string;
              answerBy: string | null;
            }
          | {
              kind: 'answer';
              on: string;
              question: number;
              answer: string;
            }
          | {
              kind: 'decision';
              on: string;
              reference: string;
              outcome: 'granted' | 'partly-granted' | 'rejected';
              /**
               * @maxItems 20
               */
              lines: {
                group:
                  | 'milk'
                  | 'organic-milk'
                  | 'buttermilk'
                  | 'organic-buttermilk'
                  | 'other-sour-milk'
                  | 'cheese';
                cents: number;
              }[];
            }
          | {
              kind: 'payment';
              on: string;
              reference: string;
              totalCents: number;
              /**
               * @minItems 1
               * @maxItems 20
               */
              lines: {
                group:
                  | 'milk'
                  | 'organic-milk'
                  | 'buttermilk'
                  | 'organic-buttermilk'
                  | 'other-sour-milk'
                  | 'cheese';
                cents: number;
                reason:
                  | (
                      | 'national-ceiling'
                      | 'late-reduction'
                      | 'quantity-corrected'
                      | 'rate-corrected'
                      | 'site-not-approved'
                      | 'penalty'
                      | 'set-off'
                      | 'rounding'
                      | 'paid-later'
                      | 'other'
                    )
                  | null;
                words: string | null;
              }[];
            }
        )
      | null;
    previous: string | null;
    hash: string;
  }[];
  preparers: PersonId[];
  documents: {
    name: string;
    href: string;
  }[];
}
export interface CheckResult {
  id:
    | 'B1'
    | 'B2'
    | 'B3'
    | 'B4'
    | 'B5'
    | 'B6'
    | 'B7'
    | 'B8'
    | 'B9'
    | 'B10'
    | 'B11'
    | 'B12'
    | 'B13'
    | 'B14'
    | 'B15'
    | 'W16'
    | 'W17'
    | 'W18'
    | 'W19'
    | 'B20';
  verdict: 'fine' | 'warning' | 'block';
  findings: {
    code: string;
    siteId: string | null;
    date: string | null;
    figures: {
      [k: string]: number | string;
    };
  }[];
}
export interface PersonId {
  issuer: string;
  subject: string;
}
export interface Step {
  rule: string;
  inputs: {
    [k: string]: number;
  };
  formula: string;
  result: number;
  unit: string;
  rounding: string | null;
  source: string;
}

/** Where each operation is found. */
export const operations = {
  readHealth: { method: 'GET', path: '/api/v1/health' },
  readOpenApi: { method: 'GET', path: '/api/v1/openapi.json' },
  readMe: { method: 'GET', path: '/api/v1/me' },
  readDay: { method: 'GET', path: '/api/v1/sites/{siteId}/days/{date}' },
  recordDay: { method: 'PUT', path: '/api/v1/sites/{siteId}/days/{date}' },
  importDays: { method: 'POST', path: '/api/v1/imports' },
  listImportProfiles: { method: 'GET', path: '/api/v1/import-profiles' },
  saveImportProfile: { method: 'PUT', path: '/api/v1/import-profiles/{id}' },
  importFile: { method: 'POST', path: '/api/v1/import-profiles/{id}/files' },
  readMonth: { method: 'GET', path: '/api/v1/sites/{siteId}/months/{month}' },
  listTransfers: { method: 'GET', path: '/api/v1/sites/{siteId}/months/{month}/transfers' },
  recordTransfer: { method: 'PUT', path: '/api/v1/sites/{siteId}/transfers/{date}/{otherId}' },
  explainTransfer: { method: 'POST', path: '/api/v1/sites/{siteId}/transfers/{date}/{otherId}/explanation' },
  listSites: { method: 'GET', path: '/api/v1/sites' },
  readSite: { method: 'GET', path: '/api/v1/sites/{siteId}' },
  saveSite: { method: 'PUT', path: '/api/v1/sites/{siteId}' },
  listProducts: { method: 'GET', path: '/api/v1/products' },
  saveProduct: { method: 'PUT', path: '/api/v1/products/{id}' },
  listCalendars: { method: 'GET', path: '/api/v1/calendars' },
  saveCalendar: { method: 'PUT', path: '/api/v1/calendars/{id}' },
  listCompositions: { method: 'GET', path: '/api/v1/compositions' },
  saveComposition: { method: 'PUT', path: '/api/v1/compositions/{id}' },
  listSchoolYearData: { method: 'GET', path: '/api/v1/periods/{periodId}/school-year-data' },
  readSchoolYearData: { method: 'GET', path: '/api/v1/sites/{siteId}/school-year-data/{periodId}' },
  saveSchoolYearData: { method: 'PUT', path: '/api/v1/sites/{siteId}/school-year-data/{periodId}' },
  readSettings: { method: 'GET', path: '/api/v1/settings' },
  saveSettings: { method: 'PUT', path: '/api/v1/settings' },
  confirmSettings: { method: 'POST', path: '/api/v1/settings/confirm' },
  declineSettings: { method: 'POST', path: '/api/v1/settings/decline' },
  tryDraft: { method: 'GET', path: '/api/v1/claims/{claimId}/draft-settings' },
  listUsers: { method: 'GET', path: '/api/v1/users' },
  saveUser: { method: 'PUT', path: '/api/v1/users/{id}' },
  listLinks: { method: 'GET', path: '/api/v1/links' },
  makeLink: { method: 'POST', path: '/api/v1/links' },
  revokeLink: { method: 'POST', path: '/api/v1/links/{id}/revoke' },
  listSuppliers: { method: 'GET', path: '/api/v1/suppliers' },
  saveSupplier: { method: 'PUT', path: '/api/v1/suppliers/{id}' },
  listDeliveries: { method: 'GET', path: '/api/v1/periods/{periodId}/deliveries' },
  readDelivery: { method: 'GET', path: '/api/v1/deliveries/{deliveryId}' },
  correctDelivery: { method: 'PUT', path: '/api/v1/deliveries/{deliveryId}' },
  enterDelivery: { method: 'POST', path: '/api/v1/deliveries' },
  importDelivery: { method: 'POST', path: '/api/v1/delivery-files' },
  readOriginal: { method: 'GET', path: '/api/v1/deliveries/{deliveryId}/original' },
  readReconciliation: { method: 'GET', path: '/api/v1/periods/{periodId}/reconciliation' },
  saveStockData: { method: 'PUT', path: '/api/v1/periods/{periodId}/stock/{unitId}' },
  listAttachments: { method: 'GET', path: '/api/v1/periods/{periodId}/attachments' },
  attachFile: { method: 'POST', path: '/api/v1/attachments' },
  readAttachment: { method: 'GET', path: '/api/v1/attachments/{attachmentId}/file' },
  withdrawAttachment: { method: 'POST', path: '/api/v1/attachments/{attachmentId}/withdraw' },
  readCompleteness: { method: 'GET', path: '/api/v1/periods/{periodId}/completeness' },
  readComparison: { method: 'GET', path: '/api/v1/periods/{periodId}/comparison' },
  listClaims: { method: 'GET', path: '/api/v1/claims' },
  readClaim: { method: 'GET', path: '/api/v1/claims/{claimId}' },
  readWorking: { method: 'GET', path: '/api/v1/claims/{claimId}/sites/{siteId}' },
  refreshClaim: { method: 'POST', path: '/api/v1/claims/{claimId}/refresh' },
  submitClaim: { method: 'POST', path: '/api/v1/claims/{claimId}/submit' },
  explainWarnings: { method: 'POST', path: '/api/v1/claims/{claimId}/warnings' },
  returnClaim: { method: 'POST', path: '/api/v1/claims/{claimId}/return' },
  approveClaim: { method: 'POST', path: '/api/v1/claims/{claimId}/approve' },
  recordAuthority: { method: 'POST', path: '/api/v1/claims/{claimId}/authority' },
  readDocument: { method: 'GET', path: '/api/v1/claims/{claimId}/documents/{name}' },
  readApprovalRecord: { method: 'GET', path: '/api/v1/claims/{claimId}/approval-record' },
  readPublicKey: { method: 'GET', path: '/api/v1/public-key' },
  readClaimFolder: { method: 'GET', path: '/api/v1/claims/{claimId}/inspection-folder' },
  readSchoolYearFolder: { method: 'GET', path: '/api/v1/school-years/{schoolYear}/inspection-folder' },
  readTrail: { method: 'GET', path: '/api/v1/trail.csv' },
  readRetention: { method: 'GET', path: '/api/v1/retention' },
  stepDisposal: { method: 'POST', path: '/api/v1/retention/{disposalId}' },
  readDisposalList: { method: 'GET', path: '/api/v1/retention/{disposalId}/list.csv' },
  readMonitoring: { method: 'GET', path: '/api/v1/claims/{claimId}/monitoring.csv' },
} as const;
