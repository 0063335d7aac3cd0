package org.tarikh.events.problem;

/** The range a whole-number query parameter may lie in, and what it is when not given. */
public record Bounds(String name, int least, int most, int usual) {
    public static final Bounds PAGE = new Bounds("limit", 1, 200, 50);

    /** The parameter's value; anything but a whole number in range is a 400 that names the parameter. */
    public int of(String given) {
        if (given == null) {
            return usual;
        }
        try {
            int value = Integer.parseInt(given);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message for both
        }
        throw Problem.field(Code.INVALID_PARAMETER, name, "must be a whole number from " + least + " to " + most);
    }
}
