package org.tarikh.frontend.terms;

/** What sort of event: the PLOVER types of interaction, then the GLIDE hazards. */
public enum Type {
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
    ASSAULT,
    EQ,
    FL,
    FF,
    LS,
    DR,
    CW,
    HT,
    EP,
    FR,
    AC,
    ST,
    AV,
    OT
}
