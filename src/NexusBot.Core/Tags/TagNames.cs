using System.Collections.Frozen;

namespace NexusBot.Core.Tags;

/// <summary>The names that backend engineers use for the same thing, and how it is properly written.</summary>
internal static class TagNames
{
    private static readonly FrozenDictionary<string, string> s_aliases = new Dictionary<string, string>
    {
        ["postgres"] = "postgresql",
        ["psql"] = "postgresql",
        ["k8s"] = "kubernetes",
        ["js"] = "javascript",
        ["ts"] = "typescript",
        ["py"] = "python",
        ["cicd"] = "ci-cd",
        ["ci"] = "ci-cd",
        ["cd"] = "ci-cd",
        ["gql"] = "graphql",
        ["drf"] = "django-rest-framework",
        ["rest"] = "rest-api",
        ["rest-apis"] = "rest-api",
        ["mongo"] = "mongodb",
        ["rabbit"] = "rabbitmq",
        ["db"] = "databases",
        ["database"] = "databases",
        ["queue"] = "message-queues",
        ["queues"] = "message-queues",
        ["cache"] = "caching",
        ["test"] = "testing",
        ["tests"] = "testing",
        ["gh-actions"] = "github-actions",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> s_displays = new Dictionary<string, string>
    {
        ["postgresql"] = "PostgreSQL",
        ["javascript"] = "JavaScript",
        ["typescript"] = "TypeScript",
        ["ci-cd"] = "CI/CD",
        ["graphql"] = "GraphQL",
        ["django-rest-framework"] = "Django REST framework",
        ["rest-api"] = "REST API",
        ["mongodb"] = "MongoDB",
        ["rabbitmq"] = "RabbitMQ",
        ["mysql"] = "MySQL",
        ["sql"] = "SQL",
        ["github-actions"] = "GitHub Actions",
        ["jwt"] = "JWT",
        ["python"] = "Python",
        ["django"] = "Django",
        ["docker"] = "Docker",
        ["kubernetes"] = "Kubernetes",
        ["celery"] = "Celery",
        ["redis"] = "Redis",
        ["git"] = "Git",
    }.ToFrozenDictionary();

    /// <summary>What a hub without tags of its own is offered.</summary>
    public static IReadOnlyList<string> Starters { get; } =
    [
        "python", "django", "rest-api", "graphql", "docker", "ci-cd", "databases", "postgresql", "message-queues", "caching",
        "redis", "celery", "rabbitmq", "kubernetes", "github-actions", "testing", "git", "django-rest-framework", "jwt", "security",
        "sql", "async", "javascript", "performance", "deployment",
    ];

    public static string Canonical(string key) => s_aliases.GetValueOrDefault(key, key);

    public static string Display(string key) => s_displays.GetValueOrDefault(key, key);
}
