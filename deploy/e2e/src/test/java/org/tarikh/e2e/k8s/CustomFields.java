package org.tarikh.e2e.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Compares resources of kinds that no model is there for with a list of the fields that these kinds have. */
final class CustomFields {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode kinds;

    CustomFields() throws IOException {
        try (InputStream list = CustomFields.class.getResourceAsStream("/k8s/custom-fields.yaml")) {
            kinds = new YAMLMapper().readTree(list);
        }
    }

    /** The paths of fields that are unknown or hold something else than they may; all of it for an unknown kind. */
    List<String> wrongIn(GenericKubernetesResource resource) {
        JsonNode said = JSON.valueToTree(resource.getAdditionalProperties());
        List<String> wrong = new ArrayList<>();
        said.fieldNames().forEachRemaining(name -> {
            if (!name.equals("spec")) {
                wrong.add(name);
            }
        });
        compare(resource.getKind(), said.path("spec"), kinds.path(resource.getKind()), wrong);
        return wrong;
    }

    private static void compare(String path, JsonNode said, JsonNode known, List<String> wrong) {
        if (known.isObject() && said.isObject()) {
            said.fields()
                    .forEachRemaining(field ->
                            compare(path + "." + field.getKey(), field.getValue(), known.path(field.getKey()), wrong));
        } else if (known.isArray() && said.isArray()) {
            said.forEach(item -> compare(path + "[]", item, known.get(0), wrong));
        } else if (!known.isTextual() || !holds(said, known.asText())) {
            wrong.add(path);
        }
    }

    private static boolean holds(JsonNode said, String type) {
        return switch (type) {
            case "string" -> said.isTextual();
            case "integer" -> said.isIntegralNumber();
            case "boolean" -> said.isBoolean();
            case "texts" -> {
                List<JsonNode> values = new ArrayList<>();
                said.forEach(values::add);
                yield said.isObject() && values.stream().allMatch(JsonNode::isTextual);
            }
            default -> said.isTextual() && List.of(type.split("\\|")).contains(said.asText());
        };
    }
}
