package org.tarikh.frontend.terms;

/** The PLOVER types of interaction. */
public enum Interaction {
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    REJECT,
    ACCUSE,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT
}
