# The server (docs/server.md). The image has Node and one file.
FROM node:20-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
# The bundler's program comes as a package of its own; nothing here needs an install script.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json ./
COPY contract contract
COPY cloudfunctions cloudfunctions
COPY server server
COPY scripts scripts
COPY src/domain src/domain
RUN npm run build:server

FROM node:20-bookworm-slim
ENV NODE_ENV=production PORT=8080
WORKDIR /server
COPY --from=build /build/dist/server/ ./
USER node
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "index.js"]
