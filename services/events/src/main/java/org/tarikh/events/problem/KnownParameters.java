package org.tarikh.events.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a query parameter that the operation does not know: ignoring it would answer another question. */
public class KnownParameters {
    private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void refuseUnknown(ContainerRequestContext request, ResourceInfo operation) {
        Method method = operation.getResourceMethod();
        if (method == null || !request.getUriInfo().getPath().startsWith("/api/")) {
            return;
        }
        Map<String, Boolean> names = known.computeIfAbsent(method, KnownParameters::names);
        for (var given : request.getUriInfo().getQueryParameters().entrySet()) {
            String name = given.getKey();
            if (!names.containsKey(name)) {
                String takes =
                        names.isEmpty() ? "none is taken here" : "known are " + String.join(", ", names.keySet());
                throw Problem.field(Code.UNKNOWN_PARAMETER, name, "is not a parameter of this address; " + takes);
            }
            if (given.getValue().size() > 1 && !names.get(name)) {
                throw Problem.field(Code.INVALID_PARAMETER, name, "is given more than once");
            }
        }
    }

    /** Each parameter's name, and whether it may be given more than once. */
    private static Map<String, Boolean> names(Method method) {
        Map<String, Boolean> names = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            note(parameter, parameter.getType(), names);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    note(field, field.getType(), names);
                }
            }
        }
        return names;
    }

    private static void note(AnnotatedElement element, Class<?> type, Map<String, Boolean> names) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        if (query != null) {
            names.put(query.value(), List.class.isAssignableFrom(type));
        }
    }
}
