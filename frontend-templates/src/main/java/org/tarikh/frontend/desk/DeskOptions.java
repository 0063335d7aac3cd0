package org.tarikh.frontend.desk;

import java.util.List;

/** Names that may be meant by what is typed so far. */
public record DeskOptions(List<String> names) {}
