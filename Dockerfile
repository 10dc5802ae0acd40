# One image, four commands: everything in one process (the default), or each part alone:
#   dist/src/main.js · dist/apps/api/main.js · dist/apps/projector/main.js · dist/apps/reminder/main.js
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /build
# Packages first: their layer stands until the lock changes.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev --ignore-scripts
COPY . .
# The set-up makes the links that the install scripts of the PostgreSQL packages would have made.
RUN npm run -s build && npm prune --omit=dev --ignore-scripts

FROM node:20.20.2-bookworm-slim
# HOST: inside a container loopback is nobody's; compose publishes on the loopback of the machine.
ENV NODE_ENV=production LOTRINH_HOME=/var/lib/lotrinh HOST=0.0.0.0
WORKDIR /app
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist dist
COPY --from=build /build/data data
COPY --from=build /build/scripts/health.mjs scripts/health.mjs
COPY --from=build /build/package.json package.json
# 1000 is the user `node` of the base image: initdb asks for a name. As a number, so that an orchestrator sees no root.
RUN install -d -o 1000 -g 1000 -m 0700 /var/lib/lotrinh
VOLUME /var/lib/lotrinh
USER 1000:1000
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["node", "scripts/health.mjs"]
ENTRYPOINT ["node", "--enable-source-maps"]
CMD ["dist/src/main.js"]
