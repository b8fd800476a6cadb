using System.Collections.Concurrent;

namespace Discord.Interactions;

/// <summary>The modals known to this process, since a modal is opened without a service at hand.</summary>
internal static class ModalCache
{
    private static readonly ConcurrentDictionary<Type, ModalInfo> s_modals = new();

    public static ModalInfo GetOrAdd(Type type, InteractionService service) =>
        s_modals.TryGetValue(type, out var modal) ? modal : s_modals.GetOrAdd(type, new ModalInfo(type, service));

    public static ModalInfo Get(Type type) =>
        s_modals.TryGetValue(type, out var modal) ? modal : throw new ArgumentException(
            $"{type.FullName} isn't referenced by any registered Modal Interaction Command and doesn't have a cached {typeof(ModalInfo)}",
            nameof(type));
}
