package org.tarikh.e2e.k8s;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds what a resource says beside the fields that its kind has: the models keep it instead of refusing it. */
final class UnknownFields {
    private static final String MODELS = "io.fabric8.";

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    /** The paths of the unknown fields, such as {@code spec.template.spec.containers[0].imagePolicy}. */
    static List<String> in(Object resource) {
        UnknownFields fields = new UnknownFields();
        fields.visit("", resource);
        return List.copyOf(fields.found);
    }

    private void visit(String path, Object value) {
        if (value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                visit(path + "[" + i + "]", items.get(i));
            }
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, entry) -> visit(path + "." + key, entry));
        } else if (value != null && value.getClass().getName().startsWith(MODELS) && !(value instanceof Enum)) {
            for (Method method : value.getClass().getMethods()) {
                if (method.getName().equals("getAdditionalProperties")) {
                    ((Map<?, ?>) read(method, value)).keySet().forEach(name -> found.add(child(path, (String) name)));
                } else if (isField(method)) {
                    String name = method.getName().substring(3);
                    visit(child(path, Character.toLowerCase(name.charAt(0)) + name.substring(1)), read(method, value));
                }
            }
        }
    }

    private static boolean isField(Method method) {
        return method.getName().startsWith("get")
                && method.getName().length() > 3
                && method.getParameterCount() == 0
                && method.getDeclaringClass().getName().startsWith(MODELS);
    }

    private static String child(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static Object read(Method method, Object value) {
        try {
            return method.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(method + " cannot be read", e);
        }
    }
}
